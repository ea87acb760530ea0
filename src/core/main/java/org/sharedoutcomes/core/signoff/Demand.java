package org.sharedoutcomes.core.signoff;

import java.util.List;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Verdict.AppliedRule;

/**
 * What one rule asks of one function for an issue, so that a verdict can say who asked for what.
 *
 * @param outcomes the outcomes that made the rule ask: none where the rule names the
 *     function
 */
public record Demand(AppliedRule rule, Requirement requirement, List<Cause> outcomes) {
  /** An outcome that the function influences. */
  public record Cause(String outcome, String name) {}

  public Demand {
    outcomes = List.copyOf(outcomes);
  }
}
