package org.sharedoutcomes.core.impact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;

/** Which function and team does each issue; the team's field is read once for all of them. */
final class Belonging {
  private final Snapshot snapshot;
  private final People people;
  private final String field;
  private final Map<Long, Map<String, String>> values;
  private final Map<String, Set<String>> groups = new HashMap<>();

  Belonging(Snapshot snapshot, People people, Issues issues, Collection<Long> ids) {
    this.snapshot = snapshot;
    this.people = people;
    this.field = Settings.of(snapshot).planning().team();
    this.values = field == null || ids.isEmpty() ? Map.of() : issues.values(ids, Set.of(field));
  }

  /** The first function of the outcome's programme that the assignee is in; null for none. */
  Function functionOf(IssueFacts issue, Outcome outcome) {
    if (issue.assignee() == null) {
      return null;
    }
    Set<String> of = groups.computeIfAbsent(issue.assignee(), people::groupsOf);
    return snapshot.find(Programme.KIND, outcome.programme()).stream()
        .flatMap(programme -> programme.value().functions().stream())
        .filter(function -> function.group() != null && of.contains(function.group()))
        .findFirst()
        .orElse(null);
  }

  /** The field's text; the name of the function when no field is named; empty for none. */
  String teamOf(IssueFacts issue, Outcome outcome) {
    if (field == null) {
      Function function = functionOf(issue, outcome);
      return function == null ? "" : function.name();
    }
    return values.getOrDefault(issue.id(), Map.of()).getOrDefault(field, "").strip();
  }
}
