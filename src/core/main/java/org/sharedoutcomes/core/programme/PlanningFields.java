package org.sharedoutcomes.core.programme;

/**
 * Which of Jira's fields say what planning needs, by id or name as {@link
 * org.sharedoutcomes.core.common.Issues#values} takes them; null where an administrator has named
 * none.
 *
 * @param team the team that does the work, as text
 * @param estimate how much work it is, as a number (story points, days); without one, cards are
 *     counted
 * @param start the day on which the work begins
 */
public record PlanningFields(String team, String estimate, String start) {
  public static final PlanningFields NONE = new PlanningFields(null, null, null);
}
