package org.sharedoutcomes.core.roadmap;

import java.time.Instant;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.plan.Plan;

/**
 * One change of an issue's plan.
 *
 * @param why empty when nobody gave a reason
 */
public record PlanChange(Instant at, Actor who, String why, Plan before, Plan after) {
  PlanChange because(String reason) {
    return new PlanChange(at, who, reason, before, after);
  }
}
