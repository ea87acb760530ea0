package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * The criteria of one function in the sign-off panel.
 *
 * @param summary such as "1 of 3 criteria met"
 * @param companions keys of the issue's companions, which may be evidence
 */
record ReadinessView(boolean any, String summary, List<Line> lines, List<String> companions) {
  static final ReadinessView NONE = new ReadinessView(false, "", List.of(), List.of());

  /**
   * One criterion.
   *
   * @param anchor a name for it on the page
   * @param state {@code open}, {@code to-check} or {@code met}
   * @param said what is told when it changes
   * @param asks what must be given to meet it
   * @param link whether the evidence is an address
   * @param issue whether the evidence is an issue's key
   * @param note who met and checked it, and when
   * @param typed what was given and refused
   * @param error why it was refused; empty when it was not
   */
  record Line(
      String address,
      String anchor,
      String text,
      String state,
      String icon,
      String label,
      String said,
      String asks,
      boolean link,
      boolean issue,
      String evidence,
      String note,
      boolean mayMeet,
      boolean mayCheck,
      boolean mayReopen,
      String typed,
      String error) {}
}
