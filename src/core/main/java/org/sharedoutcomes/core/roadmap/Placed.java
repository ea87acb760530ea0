package org.sharedoutcomes.core.roadmap;

import java.math.BigDecimal;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.plan.Plan;

/**
 * An issue with its place in the plan.
 *
 * @param starts the quarter in which the work begins; null when that is its own quarter
 * @param team who does it; empty when Jira does not say
 * @param estimate how much work it is, in the unit of Jira's field; null when it does not say
 */
public record Placed(
    IssueFacts issue,
    Placement placement,
    Plan plan,
    Quarter starts,
    String team,
    BigDecimal estimate) {
  /** Only an earlier quarter makes work span quarters. */
  public Placed {
    boolean spans =
        starts != null && placement.quarter() != null && starts.compareTo(placement.quarter()) < 0;
    starts = spans ? starts : null;
  }
}
