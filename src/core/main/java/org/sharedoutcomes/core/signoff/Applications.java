package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.signoff.Rule.Scope;

/**
 * Finds which rules apply to which issues: one search for each rule that has a query. A query that
 * fails or means nothing any more counts as matching, so that a broken rule blocks and never opens;
 * so does one that asks about what is being changed at this moment, which no search can see.
 * Outcomes are read only for rules that ask for them.
 */
final class Applications {
  static final String BROKEN = "shared-outcomes.sign-off.why.broken";

  private final Queries queries;
  private final LinkedOutcomes.Reader outcomes;
  private final Function<String, List<String>> unsearchable;

  /**
   * @param unsearchable names of the fields a query asks about and no search can see as they are
   */
  Applications(
      Queries queries,
      LinkedOutcomes.Reader outcomes,
      Function<String, List<String>> unsearchable) {
    this.queries = queries;
    this.outcomes = outcomes;
    this.unsearchable = unsearchable;
  }

  /** The application of each issue, by id, when the rules are judged by at that moment. */
  Map<Long, Application> of(
      List<Document<Rule>> rules,
      Collection<IssueFacts> of,
      Map<Long, Facing> facings,
      Instant now) {
    Map<Long, List<Document<Rule>>> applying = new HashMap<>();
    Map<Long, Refusal> broken = new HashMap<>();
    Set<Long> almost = new HashSet<>();
    Map<Long, Set<String>> stagesOf = new HashMap<>();
    if (hasStages(rules)) {
      outcomes.of(of).forEach((id, linked) -> stagesOf.put(id, linked.stages()));
    }
    Map<Document<Rule>, Collection<IssueFacts>> held = new LinkedHashMap<>();
    rules.forEach(newest -> held.putAll(RuleVersions.split(newest, of, now)));
    for (Document<Rule> rule : held.keySet()) {
      Scope scope = rule.value().scope();
      List<IssueFacts> fitting =
          held.get(rule).stream()
              .filter(issue -> fits(scope, issue, stagesOf.getOrDefault(issue.id(), Set.of())))
              .toList();
      Answer<Set<Long>> matching = matching(rule, fitting);
      List<String> unseen = unsearchable.apply(scope.jql());
      for (IssueFacts issue : fitting) {
        boolean matches = matching.isDone() && matching.get().contains(issue.id());
        if (matching.isDone() && !matches && unseen.isEmpty()) {
          continue;
        }
        if (scope.customerFacingOnly() && !facings.get(issue.id()).counts()) {
          almost.add(issue.id());
          continue;
        }
        applying.computeIfAbsent(issue.id(), any -> new ArrayList<>()).add(rule);
        if (!matching.isDone()) {
          broken.putIfAbsent(issue.id(), broken(rule.value(), matching.reasons().get(0)));
        } else if (!matches) {
          broken.putIfAbsent(issue.id(), unseen(rule.value(), unseen));
        }
      }
    }
    Map<Long, List<Outcome>> pursued = outcomes.pursued(following(applying, of));
    Map<Long, Application> found = new LinkedHashMap<>();
    for (IssueFacts issue : of) {
      found.put(
          issue.id(),
          new Application(
              List.copyOf(applying.getOrDefault(issue.id(), List.of())),
              broken.get(issue.id()),
              almost.contains(issue.id()),
              pursued.getOrDefault(issue.id(), List.of())));
    }
    return found;
  }

  /** The issues to which a rule applies that asks for outcomes. */
  private static List<IssueFacts> following(
      Map<Long, List<Document<Rule>>> applying, Collection<IssueFacts> of) {
    return of.stream()
        .filter(
            issue ->
                applying.getOrDefault(issue.id(), List.of()).stream()
                    .anyMatch(rule -> asksForOutcomes(rule.value())))
        .toList();
  }

  private static boolean asksForOutcomes(Rule rule) {
    return rule.followOutcomes()
        || rule.requires().stream().anyMatch(one -> one.approvers().decisionRights());
  }

  private static boolean hasStages(List<Document<Rule>> rules) {
    return rules.stream()
        .flatMap(newest -> RuleVersions.line(newest).stream())
        .anyMatch(rule -> !rule.value().scope().stages().isEmpty());
  }

  private static boolean fits(Scope scope, IssueFacts issue, Set<String> stagesOf) {
    return fits(scope.projects(), Set.of(issue.project()))
        && fits(scope.issueTypes(), Set.of(issue.type()))
        && fits(scope.stages(), stagesOf);
  }

  static boolean fits(List<String> wanted, Set<String> had) {
    return wanted.isEmpty()
        || wanted.stream().anyMatch(one -> had.stream().anyMatch(one::equalsIgnoreCase));
  }

  private Answer<Set<Long>> matching(Document<Rule> rule, List<IssueFacts> fitting) {
    return queries.matching(rule, fitting.stream().map(IssueFacts::id).collect(Collectors.toSet()));
  }

  private static Refusal unseen(Rule rule, List<String> fields) {
    return Refusal.invalid("", "shared-outcomes.sign-off.why.unseen", rule.name(), fields);
  }

  private static Refusal broken(Rule rule, Refusal reason) {
    return Refusal.invalid("", BROKEN, rule.name(), reason);
  }
}
