package org.sharedoutcomes.core.plan;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Kind;

/**
 * What people plan for one issue. Its key is the issue's id; its history tells who moved it, when
 * and why.
 *
 * @param quarter the target quarter as Jira's field has it; null when it was taken away
 * @param commitment null while nobody has said
 * @param starts the quarter in which the work begins, when that is before the target quarter; null
 *     when nobody has said
 * @param handoffs what functions give to each other for it, oldest first
 * @param stopped null while it goes on
 */
public record Plan(
    Quarter quarter,
    Commitment commitment,
    Quarter starts,
    List<Handoff> handoffs,
    Stopped stopped) {
  public static final Kind<Plan> KIND = Kind.ofIssues("plan", Plan.class);

  /** Nobody has planned anything. */
  public static final Plan NONE = new Plan(null, null, null, List.of(), null);

  public Plan {
    handoffs = handoffs == null ? List.of() : List.copyOf(handoffs);
  }

  public Optional<Quarter> scheduled() {
    return Optional.ofNullable(quarter);
  }

  public boolean isCandidate() {
    return commitment == Commitment.CANDIDATE;
  }

  /** The same for another target quarter, or with null for none. */
  public Plan quarter(Quarter target) {
    return new Plan(target, commitment, starts, handoffs, stopped);
  }

  /** The same, so sure, or with null not said. */
  public Plan commitment(Commitment sure) {
    return new Plan(quarter, sure, starts, handoffs, stopped);
  }

  /** The same, beginning in that quarter, or with null in the target quarter. */
  public Plan starts(Quarter first) {
    return new Plan(quarter, commitment, first, handoffs, stopped);
  }

  /** The same with these handoffs. */
  public Plan handoffs(List<Handoff> all) {
    return new Plan(quarter, commitment, starts, all, stopped);
  }

  /** The same, stopped, or with null going on again. */
  public Plan stopped(Stopped decision) {
    return new Plan(quarter, commitment, starts, handoffs, decision);
  }
}
