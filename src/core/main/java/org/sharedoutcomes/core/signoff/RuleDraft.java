package org.sharedoutcomes.core.signoff;

import java.util.List;
import java.util.function.UnaryOperator;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;

/**
 * A rule as typed: like a {@link Rule}, but its users are login names and nothing is checked.
 *
 * @param escalateTo a login name; empty or null for nobody
 */
public record RuleDraft(
    String name,
    Scope scope,
    List<Requirement> requires,
    Integer due,
    Integer remindBefore,
    String escalateTo,
    boolean followOutcomes) {
  public RuleDraft {
    name = name == null ? "" : name.trim();
    requires = List.copyOf(requires);
    escalateTo = escalateTo == null ? "" : escalateTo.trim();
  }

  /** A rule that reminds on the day before and follows the outcomes. */
  public RuleDraft(
      String name, Scope scope, List<Requirement> requires, Integer due, String escalateTo) {
    this(name, scope, requires, due, null, escalateTo, true);
  }

  /** The rule as it would be typed. */
  public static RuleDraft of(Rule rule, People people) {
    UnaryOperator<String> loginName = key -> people.withKey(key).map(Person::name).orElse(key);
    return new RuleDraft(
        rule.name(),
        rule.scope(),
        requirements(rule.requires(), loginName),
        rule.due(),
        rule.remindBefore(),
        rule.escalateTo() == null ? "" : loginName.apply(rule.escalateTo()),
        rule.followOutcomes());
  }

  /** The rule that is meant. A user whom nobody knows stays as typed. */
  Rule toRule(String id, People people) {
    UnaryOperator<String> key = name -> people.named(name).map(Person::key).orElse(name);
    return new Rule(
        id,
        name,
        scope,
        requirements(requires, key),
        due,
        remindBefore,
        escalateTo.isEmpty() ? null : key.apply(escalateTo),
        followOutcomes,
        null);
  }

  private static List<Requirement> requirements(
      List<Requirement> requires, UnaryOperator<String> user) {
    return requires.stream()
        .map(
            one ->
                new Requirement(
                    one.function(),
                    new Approvers(
                        one.approvers().users().stream().map(user).toList(),
                        one.approvers().groups(),
                        one.approvers().roles(),
                        one.approvers().decisionRights()),
                    one.quorum(),
                    one.materialFields(),
                    one.selfApproval()))
        .toList();
  }
}
