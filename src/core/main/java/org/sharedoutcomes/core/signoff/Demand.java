package org.sharedoutcomes.core.signoff;

import java.util.List;
import java.util.stream.Stream;
import org.sharedoutcomes.core.governance.Mandate;
import org.sharedoutcomes.core.governance.RightInForce;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Verdict.AppliedRule;

/**
 * What one rule asks of one function for an issue, so that a verdict can say who asked for what.
 *
 * @param outcomes the outcomes that made the rule ask: none where the rule names the
 *     function
 * @param mandates by what decision rights people may sign, where the rule asks for them
 */
public record Demand(
    AppliedRule rule, Requirement requirement, List<Cause> outcomes, List<Mandate> mandates) {
  /** An outcome that the function influences. */
  public record Cause(String outcome, String name) {}

  public Demand {
    outcomes = List.copyOf(outcomes);
    mandates = List.copyOf(mandates);
  }

  /** The same with those among the approvers who are accountable by these rights. */
  Demand with(List<RightInForce> rights) {
    List<Mandate> found = rights.stream().map(RightInForce::mandate).toList();
    Approvers named = requirement.approvers();
    List<String> users =
        Stream.concat(named.users().stream(), found.stream().map(Mandate::accountable))
            .distinct()
            .toList();
    Requirement resolved =
        new Requirement(
            requirement.function(),
            new Approvers(users, named.groups(), named.roles(), named.decisionRights()),
            requirement.quorum(),
            requirement.materialFields(),
            requirement.selfApproval());
    return new Demand(rule, resolved, outcomes, found);
  }
}
