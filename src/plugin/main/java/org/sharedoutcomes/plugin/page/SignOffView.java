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
    PolicyView policy,
    List<Row> rows,
    LaunchView launch,
    FacingViews.View facing,
    List<FacingViews.Ask> asks,
    boolean anyAsks) {
  /**
   * One function.
   *
   * @param state the state's word, for styles and tests
   * @param icon a sign for the state; the word beside it says the same
   * @param line who and when in one sentence
   * @param decided whether the person who looks has a decision that stands
   * @param signed whether that is a signature which is not stale
   * @param again whether it is one that is
   * @param problem what an administrator should mend; empty for nothing
   */
  record Row(
      String issue,
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
      boolean signed,
      boolean again,
      ConditionsView conditions,
      WaiverView waiver,
      String asked) {}

  /**
   * A standing decision.
   *
   * @param note why it does not count; empty when it does
   * @param under under which version of a rule it was made, where there is a newer one
   */
  record Vote(String line, String comment, String note, List<String> under) {}

  /** The same with other rows. */
  SignOffView withRows(List<Row> others) {
    return new SignOffView(
        issue, summary, required, status, tone, why, count, ask, policy, others, launch, facing,
        asks, anyAsks);
  }
}
