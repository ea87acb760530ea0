package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.signoff.Demand.Cause;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;

/**
 * What the rules that apply to an issue ask of which function. A function that a rule names signs
 * as the rules that name it say. One that only influences an outcome of the issue signs once, by
 * its own group, and never on its own issue; its signature lapses with the fields that are material
 * in the rules that follow outcomes.
 */
final class Demands {
  private static final Approvers OWN_GROUP = new Approvers(List.of(), List.of(), List.of());

  private final Map<String, List<Demand>> byFunction = new LinkedHashMap<>();

  private Demands() {}

  static Map<String, List<Demand>> of(Application application) {
    Demands demands = new Demands();
    for (Document<Rule> rule : application.rules()) {
      rule.value().requires().forEach(one -> demands.add(rule, one, List.of()));
    }
    Map<String, List<Cause>> followed = followed(application.outcomes());
    followed.keySet().removeAll(demands.byFunction.keySet());
    for (Document<Rule> rule : application.rules()) {
      if (rule.value().followOutcomes()) {
        followed.forEach((key, causes) -> demands.add(rule, follower(key, rule.value()), causes));
      }
    }
    return demands.byFunction;
  }

  private void add(Document<Rule> rule, Requirement requirement, List<Cause> causes) {
    byFunction
        .computeIfAbsent(requirement.function(), any -> new ArrayList<>())
        .add(new Demand(Application.named(rule), requirement, causes, List.of()));
  }

  private static Map<String, List<Cause>> followed(List<Outcome> outcomes) {
    Map<String, List<Cause>> followed = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      for (String function : outcome.influencers()) {
        followed
            .computeIfAbsent(function, any -> new ArrayList<>())
            .add(new Cause(outcome.key(), outcome.name()));
      }
    }
    return followed;
  }

  private static Requirement follower(String function, Rule rule) {
    List<String> material =
        rule.requires().stream().flatMap(one -> one.materialFields().stream()).distinct().toList();
    return new Requirement(function, OWN_GROUP, 1, material, false);
  }
}
