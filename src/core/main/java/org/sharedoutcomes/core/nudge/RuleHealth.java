package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How people take a rule since it watches as it does now.
 *
 * @param fired how often it fired, at all outcomes together
 * @param handled how often somebody acknowledged, snoozed or made an issue of it
 * @param ignored how often it was over before anybody did anything
 * @param open how often it fires right now
 * @param suggestion a threshold that would have fired less often; only of a rule that is ignored
 */
public record RuleHealth(
    int fired, int handled, int ignored, int open, Optional<Suggestion> suggestion) {
  /** So often ignored, a rule is too eager. */
  public static final int TOO_OFTEN = 5;

  /**
   * Another threshold.
   *
   * @param now how often the rule as it is would have fired in the last twelve months
   * @param then how often it would have with the other threshold
   */
  public record Suggestion(BigDecimal threshold, int now, int then) {}

  public boolean isIgnored() {
    return ignored >= TOO_OFTEN;
  }
}
