package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.signoff.Facing.Match;

/**
 * Finds which issues count as customer-facing: one search for each classification rule that has a
 * query, however many issues; reasons are read only of issues that say No although a rule matches.
 */
final class Facings {
  private final Issues issues;
  private final Dossiers dossiers;
  private final Function<String, List<String>> unsearchable;

  /** For issues as they are stored. */
  Facings(Issues issues, Dossiers dossiers) {
    this(issues, dossiers, jql -> List.of());
  }

  /**
   * @param unsearchable names of the fields a query asks about and no search can see as they are; a
   *     rule that asks about them counts as matching
   */
  Facings(Issues issues, Dossiers dossiers, Function<String, List<String>> unsearchable) {
    this.issues = issues;
    this.dossiers = dossiers;
    this.unsearchable = unsearchable;
  }

  Map<Long, Facing> of(Snapshot snapshot, Collection<IssueFacts> of) {
    Map<Long, List<Match>> matches =
        matches(snapshot, of.stream().filter(issue -> !issue.isCustomerFacing()).toList());
    dossiers.load(
        of.stream()
            .filter(issue -> Boolean.FALSE.equals(issue.customerFacing()))
            .map(IssueFacts::id)
            .filter(matches::containsKey)
            .toList());
    Map<Long, Facing> facings = new HashMap<>();
    for (IssueFacts issue : of) {
      List<Match> found = matches.getOrDefault(issue.id(), List.of());
      NotFacing no = found.isEmpty() ? null : dossiers.of(issue.id()).notFacing();
      facings.put(issue.id(), Facing.of(issue, found, no));
    }
    return facings;
  }

  /** The rules that match each issue, whatever its field says; issues without any are left out. */
  Map<Long, List<Match>> matches(Snapshot snapshot, Collection<IssueFacts> of) {
    Map<Long, List<Match>> found = new HashMap<>();
    for (Document<FacingRule> document : snapshot.all(FacingRule.KIND)) {
      FacingRule rule = document.value();
      Set<Long> fitting = new HashSet<>();
      of.stream().filter(rule::mayFit).forEach(issue -> fitting.add(issue.id()));
      Answer<Set<Long>> matching = matching(rule, fitting);
      Refusal problem = matching.isDone() ? null : matching.reasons().get(0);
      Match match = new Match(document.key(), rule.name(), problem);
      (matching.isDone() ? matching.get() : fitting)
          .forEach(id -> found.computeIfAbsent(id, any -> new ArrayList<>()).add(match));
    }
    return found;
  }

  private Answer<Set<Long>> matching(FacingRule rule, Set<Long> fitting) {
    if (rule.jql().isBlank() || fitting.isEmpty()) {
      return Answer.done(fitting);
    }
    List<String> unseen = unsearchable.apply(rule.jql());
    return unseen.isEmpty()
        ? issues.matching(fitting, rule.jql())
        : Answer.refused(
            Refusal.invalid("jql", "shared-outcomes.customer-facing.in-flight", unseen));
  }
}
