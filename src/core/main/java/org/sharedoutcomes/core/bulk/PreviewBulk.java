package org.sharedoutcomes.core.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.bulk.BulkItem.Reason;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.bulk.BulkLink.Mode;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;

/** Says of each issue what a bulk would do to it, in a number of searches that does not grow. */
final class PreviewBulk {
  private final Issues issues;
  private final Journal journal;
  private final Permissions permissions;

  PreviewBulk(Issues issues, Journal journal, Permissions permissions) {
    this.issues = issues;
    this.journal = journal;
    this.permissions = permissions;
  }

  List<BulkItem> of(Actor actor, String id, BulkLink bulk, List<IssueFacts> found, Instant now) {
    Snapshot snapshot = journal.snapshot();
    Outcome outcome = snapshot.find(Outcome.KIND, bulk.outcome()).orElseThrow().value();
    Programme programme = snapshot.find(Programme.KIND, outcome.programme()).orElseThrow().value();
    Map<Long, IssueFacts> epics = epics(actor, found);
    Map<Long, String> primary = primary(snapshot, found, bulk);
    List<BulkItem> items = new ArrayList<>();
    for (IssueFacts issue : found) {
      Optional<IssueFacts> epic =
          issue.epic().isPresent()
              ? Optional.ofNullable(epics.get(issue.epic().getAsLong()))
              : Optional.empty();
      Optional<Reason> skip =
          bulk.mode() == Mode.LINK
              ? linking(issue, epic, outcome, programme, snapshot)
                  .or(() -> Optional.ofNullable(primary.get(issue.id())).map(PreviewBulk::primary))
              : unlinking(issue, epic, bulk.outcome(), snapshot);
      Optional<Reason> why = skip.or(() -> mayNotEdit(actor, issue));
      items.add(
          new BulkItem(
              id,
              items.size(),
              issue.id(),
              issue.key(),
              issue.summary(),
              why.isPresent() ? State.SKIPPED : State.WAITING,
              why.or(() -> note(bulk.mode(), issue, epic, snapshot)).orElse(null),
              null,
              null,
              now));
    }
    return items;
  }

  private Map<Long, IssueFacts> epics(Actor actor, List<IssueFacts> found) {
    List<Long> ids =
        found.stream()
            .filter(issue -> issue.epic().isPresent())
            .map(issue -> issue.epic().getAsLong())
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : issues.visible(actor, ids).stream()
            .collect(Collectors.toMap(IssueFacts::id, epic -> epic));
  }

  private static Optional<Reason> linking(
      IssueFacts issue,
      Optional<IssueFacts> epic,
      Outcome outcome,
      Programme programme,
      Snapshot snapshot) {
    if (issue.outcomes().contains(outcome.key())) {
      return Optional.of(Reason.of("already-linked"));
    }
    if (!programme.covers(issue.project())) {
      return Optional.of(Reason.of("not-covered", issue.project(), programme.name()));
    }
    return epic.filter(
            from -> known(snapshot, issue).isEmpty() && from.outcomes().contains(outcome.key()))
        .map(from -> Reason.of("inherits", from.key()));
  }

  private static Optional<Reason> unlinking(
      IssueFacts issue, Optional<IssueFacts> epic, String outcome, Snapshot snapshot) {
    if (issue.outcomes().contains(outcome)) {
      return Optional.empty();
    }
    return Optional.of(
        epic.filter(from -> known(snapshot, issue).isEmpty() && from.outcomes().contains(outcome))
            .map(from -> Reason.of("linked-above", from.key()))
            .orElseGet(() -> Reason.of("not-linked")));
  }

  /** Names of the outcomes that issues are mainly done for already, where the bulk says so too. */
  private Map<Long, String> primary(Snapshot snapshot, List<IssueFacts> found, BulkLink bulk) {
    if (bulk.mode() != Mode.LINK || !bulk.effect().primary()) {
      return Map.of();
    }
    Map<String, Document<IssueOutcomes>> documents =
        journal.find(
            IssueOutcomes.KIND, found.stream().map(issue -> Long.toString(issue.id())).toList());
    Map<Long, String> primary = new HashMap<>();
    for (IssueFacts issue : found) {
      Document<IssueOutcomes> document = documents.get(Long.toString(issue.id()));
      Map<String, Effect> effects = document == null ? Map.of() : document.value().effects();
      known(snapshot, issue).stream()
          .filter(key -> effects.getOrDefault(key, Effect.UNKNOWN).primary())
          .findFirst()
          .flatMap(key -> snapshot.find(Outcome.KIND, key))
          .ifPresent(other -> primary.put(issue.id(), other.value().name()));
    }
    return primary;
  }

  private static Reason primary(String outcome) {
    return Reason.of("other-primary", outcome);
  }

  private Optional<Reason> mayNotEdit(Actor actor, IssueFacts issue) {
    return permissions.mayEdit(actor, issue.id())
        ? Optional.empty()
        : Optional.of(Reason.of("may-not-edit"));
  }

  private static Optional<Reason> note(
      Mode mode, IssueFacts issue, Optional<IssueFacts> epic, Snapshot snapshot) {
    Optional<IssueFacts> heir = epic.filter(from -> !known(snapshot, from).isEmpty());
    List<String> own = known(snapshot, issue);
    return mode == Mode.LINK
        ? heir.filter(from -> own.isEmpty()).map(from -> Reason.of("stops-inheriting", from.key()))
        : heir.filter(from -> own.size() == 1).map(from -> Reason.of("inherits-again", from.key()));
  }

  private static List<String> known(Snapshot snapshot, IssueFacts issue) {
    return issue.outcomes().stream()
        .filter(key -> snapshot.find(Outcome.KIND, key).isPresent())
        .toList();
  }
}
