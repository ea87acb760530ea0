package org.sharedoutcomes.core.impact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;

/**
 * Shows the impact ledger: every expected effect with what came of it, as far as the actor may
 * browse the issues. Reads all of it in a number of statements and searches that does not grow.
 */
public final class ViewLedger {
  private final Issues issues;
  private final Journal journal;
  private final People people;
  private final Access access;
  private final Clock clock;

  public ViewLedger(
      Issues issues, Journal journal, People people, Permissions permissions, Clock clock) {
    this.issues = issues;
    this.journal = journal;
    this.people = people;
    this.access = new Access(permissions);
    this.clock = clock;
  }

  /** The programme's ledger. */
  public Answer<Ledger> ledger(Actor actor, LedgerRequest request) {
    return access
        .user(actor)
        .then(user -> programme(request.programme()))
        .map(programme -> ledger(actor, programme, request));
  }

  /** One row with its history; refused when nothing is expected and nothing came. */
  public Answer<LedgerRow> row(Actor actor, String issueKey, String outcomeKey) {
    return access
        .user(actor)
        .then(user -> issue(user, issueKey))
        .then(issue -> row(issue, outcomeKey));
  }

  private Answer<Programme> programme(String key) {
    return journal
        .snapshot()
        .find(Programme.KIND, key)
        .map(found -> Answer.done(found.value()))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound(
                        "programme", "shared-outcomes.programme.no-such-programme", key)));
  }

  private Answer<IssueFacts> issue(Actor actor, String key) {
    return issues
        .visible(actor, key)
        .map(Answer::done)
        .orElseGet(
            () ->
                Answer.refused(Refusal.notFound("", "shared-outcomes.common.no-such-issue", key)));
  }

  private Answer<LedgerRow> row(IssueFacts issue, String outcomeKey) {
    Snapshot snapshot = journal.snapshot();
    Optional<Outcome> outcome = new Successors(snapshot).of(outcomeKey);
    if (outcome.isEmpty()) {
      return Answer.refused(
          Refusal.notFound("", "shared-outcomes.outcome.no-such-outcome", outcomeKey));
    }
    Map<String, Outcome> standing = standing(snapshot, outcome.get()::equals);
    return rows(snapshot, standing, List.of(issue), documents(List.of(issue.id()))).stream()
        .findFirst()
        .map(Answer::done)
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound(
                        "",
                        "shared-outcomes.impact.nothing-expected",
                        issue.key(),
                        outcome.get().name())));
  }

  private Map<String, Document<IssueOutcomes>> documents(List<Long> ids) {
    return journal.find(IssueOutcomes.KIND, ids.stream().map(String::valueOf).toList());
  }

  private Ledger ledger(Actor actor, Programme programme, LedgerRequest request) {
    Snapshot snapshot = journal.snapshot();
    List<LedgerRow> rows =
        rows(actor, snapshot, outcome -> outcome.programme().equals(programme.key()));
    Set<String> teams = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    rows.forEach(row -> teams.add(row.team()));
    return new Ledger(
        programme,
        Settings.of(snapshot).planning().team(),
        LocalDate.now(clock),
        rows.stream().filter(request::takes).toList(),
        Calibration.of(rows),
        List.copyOf(teams));
  }

  /** Every row of every programme that asks somebody to look that day, whoever may browse it. */
  public List<LedgerRow> due(LocalDate today) {
    return rows(Actor.SYSTEM, journal.snapshot(), outcome -> true).stream()
        .filter(row -> row.isDue(today))
        .toList();
  }

  private List<LedgerRow> rows(Actor actor, Snapshot snapshot, Predicate<Outcome> wanted) {
    Map<String, Outcome> standing = standing(snapshot, wanted);
    Map<String, Document<IssueOutcomes>> documents = journal.all(IssueOutcomes.KIND);
    Set<Long> ids = new LinkedHashSet<>();
    documents.forEach(
        (key, document) -> {
          if (bets(document.value()).anyMatch(standing::containsKey)) {
            ids.add(Long.valueOf(key));
          }
        });
    List<IssueFacts> visible = ids.isEmpty() ? List.of() : issues.visible(actor, ids);
    return rows(snapshot, standing, visible, documents);
  }

  private static Stream<String> bets(IssueOutcomes said) {
    return Stream.concat(
        said.results().keySet().stream(),
        said.effects().entrySet().stream()
            .filter(effect -> effect.getValue().expectedEffect() != null)
            .map(Map.Entry::getKey));
  }

  /** The wanted outcomes by each key that stands for one of them today. */
  private static Map<String, Outcome> standing(Snapshot snapshot, Predicate<Outcome> wanted) {
    Successors successors = new Successors(snapshot);
    Map<String, Outcome> standing = new HashMap<>();
    for (Outcome outcome : snapshot.values(Outcome.KIND)) {
      successors
          .of(outcome.key())
          .filter(wanted)
          .ifPresent(today -> standing.put(outcome.key(), today));
    }
    return standing;
  }

  private List<LedgerRow> rows(
      Snapshot snapshot,
      Map<String, Outcome> standing,
      List<IssueFacts> visible,
      Map<String, Document<IssueOutcomes>> documents) {
    List<Long> ids = visible.stream().map(IssueFacts::id).toList();
    Map<String, Document<Plan>> plans =
        journal.find(Plan.KIND, ids.stream().map(String::valueOf).toList());
    Belonging belonging = new Belonging(snapshot, people, issues, ids);
    List<LedgerRow> rows = new ArrayList<>();
    for (IssueFacts issue : visible) {
      String id = Long.toString(issue.id());
      Plan plan = plans.containsKey(id) ? plans.get(id).value() : Plan.NONE;
      IssueOutcomes said =
          documents.containsKey(id) ? documents.get(id).value() : IssueOutcomes.NONE;
      int version = documents.containsKey(id) ? documents.get(id).version() : 0;
      byOutcome(said, standing)
          .forEach(
              (outcome, keys) -> row(issue, outcome, keys, said, plan, version, belonging, rows));
    }
    return List.copyOf(rows);
  }

  /** The keys under which something is said of each outcome. */
  private static Map<Outcome, Set<String>> byOutcome(
      IssueOutcomes said, Map<String, Outcome> standing) {
    Map<Outcome, Set<String>> byOutcome = new LinkedHashMap<>();
    bets(said)
        .filter(standing::containsKey)
        .sorted()
        .forEach(
            key ->
                byOutcome
                    .computeIfAbsent(standing.get(key), any -> new LinkedHashSet<>())
                    .add(key));
    return byOutcome;
  }

  private static void row(
      IssueFacts issue,
      Outcome outcome,
      Collection<String> keys,
      IssueOutcomes said,
      Plan plan,
      int version,
      Belonging belonging,
      List<LedgerRow> rows) {
    Effect effect = effect(issue, outcome, keys, said);
    boolean expected = effect.expectedEffect() != null;
    boolean off = plan.isCandidate() || plan.stopped() != null || outcome.retired();
    LedgerRow row =
        new LedgerRow(
            issue,
            outcome,
            effect,
            said.resultsOf(keys),
            off || !expected,
            belonging.functionOf(issue, outcome),
            belonging.teamOf(issue, outcome),
            version);
    if (!row.results().isEmpty() || !row.silent()) {
      rows.add(row);
    }
  }

  /** That of the tag that the issue has; one under the outcome's own key before others. */
  private static Effect effect(
      IssueFacts issue, Outcome outcome, Collection<String> keys, IssueOutcomes said) {
    return Stream.concat(Stream.of(outcome.key()), keys.stream())
        .filter(issue.outcomes()::contains)
        .map(key -> said.effects().getOrDefault(key, Effect.UNKNOWN))
        .filter(effect -> effect.expectedEffect() != null)
        .findFirst()
        .orElse(Effect.UNKNOWN);
  }
}
