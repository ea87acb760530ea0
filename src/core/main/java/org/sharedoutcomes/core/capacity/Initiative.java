package org.sharedoutcomes.core.capacity;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Placed;
import org.sharedoutcomes.core.roadmap.Placement;

/**
 * A piece of work as planning weighs it.
 *
 * @param starts the quarter in which the work begins; null when that is its own quarter
 * @param aims the programme's outcomes that it is done for, in the tags' order
 * @param estimate how much work it is, 0 or more; null when Jira's field does not say so
 */
public record Initiative(
    IssueFacts issue,
    Placement placement,
    Plan plan,
    Quarter starts,
    List<Aim> aims,
    BigDecimal estimate) {
  /** An outcome that the work is done for, by its key, and what is expected of it. */
  public record Aim(String outcome, Effect effect) {}

  public Initiative {
    aims = List.copyOf(aims);
    estimate = estimate == null || estimate.signum() < 0 ? null : estimate;
  }

  static Initiative of(Placed placed, List<Aim> aims) {
    return new Initiative(
        placed.issue(),
        placed.placement(),
        placed.plan(),
        placed.starts(),
        aims,
        placed.estimate());
  }

  static Initiative of(Card card) {
    return of(
        card.placed(),
        card.outcomes().stream().map(one -> new Aim(one.key(), one.effect())).toList());
  }

  public boolean isStopped() {
    return plan.stopped() != null;
  }

  /** Whether the work is planned for the quarter, or for some quarters and this is one of them. */
  boolean isIn(Quarter quarter) {
    Quarter last = placement.quarter();
    return last != null && quarter.compareTo(first()) >= 0 && quarter.compareTo(last) <= 0;
  }

  /** Over how many quarters the work is spread, 1 or more. */
  int quarters() {
    return placement.quarter().minus(first()) + 1;
  }

  private Quarter first() {
    return starts == null ? placement.quarter() : starts;
  }

  /** Keys of the outcomes that it counts for: the primary ones when there are any, else all. */
  List<String> countsFor() {
    List<String> primary =
        aims.stream().filter(aim -> aim.effect().primary()).map(Aim::outcome).toList();
    return primary.isEmpty() ? aims.stream().map(Aim::outcome).toList() : primary;
  }
}
