package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * An issue's launch in the sign-off panel: its tier in each programme, and the issues beside it.
 *
 * @param make what the button says that makes what is missing; empty when there is none
 * @param missing the summaries of what it would make
 */
record LaunchView(
    boolean any,
    boolean mayPlan,
    List<Size> sizes,
    boolean hasCompanions,
    List<Beside> companions,
    List<String> missing,
    String make) {
  static final LaunchView NONE =
      new LaunchView(false, false, List.of(), false, List.of(), List.of(), "");

  /**
   * A tier.
   *
   * @param note who chose it and why, or that the rules give it
   * @param error why a choice was refused; empty when none was
   */
  record Size(
      String programme,
      String label,
      String tier,
      boolean lowered,
      String note,
      String problem,
      List<Choice> choices,
      String typed,
      String error) {}

  /** A tier to choose. */
  record Choice(String id, String name, boolean chosen) {}

  /**
   * A companion.
   *
   * @param key empty when the reader may not see it; then the summary says so
   * @param what kind and function
   */
  record Beside(String key, String summary, String what, String status, String tone, String note) {}
}
