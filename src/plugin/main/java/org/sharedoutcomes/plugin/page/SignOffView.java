package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * What the sign-off panel shows.
 *
 * @param tone the lozenge's look: {@code success}, {@code moved}, {@code error} or empty
 * @param count such as "2 of 3 functions"; empty when nothing is needed
 * @param ask whether somebody else can be asked for what is missing
 */
record SignOffView(
    String issue,
    String summary,
    boolean required,
    String status,
    String tone,
    String why,
    String count,
    boolean ask,
    List<Row> rows,
    LaunchView launch) {
  /**
   * One function.
   *
   * @param state the state's word, for styles and tests
   * @param icon a sign for the state; the word beside it says the same
   * @param line who and when in one sentence
   * @param problem what an administrator should mend; empty for nothing
   */
  record Row(
      String function,
      String name,
      String state,
      String icon,
      String label,
      String tone,
      String line,
      String approvers,
      String problem,
      List<Vote> votes,
      SeeChangeView seeChange,
      WaitingView waiting,
      ReadinessView readiness,
      boolean maySign,
      boolean decided,
      boolean again) {}

  /** A standing decision. */
  record Vote(
      String line, String comment, boolean conditional, List<String> conditions, String note) {}

  /** The same with other rows. */
  SignOffView withRows(List<Row> others) {
    return new SignOffView(issue, summary, required, status, tone, why, count, ask, others, launch);
  }
}
