package org.sharedoutcomes.core.roadmap;

/**
 * What somebody wants to plan for an issue, as it was typed. Null leaves a thing as it is; {@code
 * none} or blank takes it away.
 *
 * @param quarter the target quarter, such as {@code 2026-Q4}
 * @param commitment {@code candidate}, {@code likely} or {@code committed}
 * @param starts the quarter in which the work begins, not after the target quarter
 * @param why the reason, kept in the plan's history; null or blank for none; at most 500 characters
 */
public record PlanDraft(String quarter, String commitment, String starts, String why) {
  /** Takes away what is planned. */
  public static final String NONE = "none";

  /** Says how sure it is and nothing else. */
  public static PlanDraft commitment(String commitment, String why) {
    return new PlanDraft(null, commitment, null, why);
  }
}
