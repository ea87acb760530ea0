package org.sharedoutcomes.core.bulk;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.bulk.Bulk.Mode;
import org.sharedoutcomes.core.bulk.Bulk.Stage;
import org.sharedoutcomes.core.bulk.BulkItem.Reason;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.link.Tags;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;

/** Links issues with an outcome, or takes such links away. Nobody gets mail of it. */
record LinkAct(Issues issues, Journal journal, Permissions permissions, TagIssue tagIssue)
    implements Act {
  @Override
  public Answer<Bulk> read(Mode mode, String jql, BulkDraft draft) {
    TagDraft typed =
        draft.tag() == null ? new TagDraft("", null, null, null, null, null, false) : draft.tag();
    return (mode == Mode.LINK ? effect(typed) : unlinked(typed))
        .map(
            effect ->
                new Bulk(mode, jql, typed.outcome().strip(), effect, Stage.PREVIEWED, null, ""));
  }

  private Answer<Effect> effect(TagDraft typed) {
    return tagIssue
        .read(typed)
        .map(tags -> tags.effects().getOrDefault(typed.outcome().strip(), Effect.UNKNOWN));
  }

  private Answer<Effect> unlinked(TagDraft typed) {
    String key = typed.outcome() == null ? "" : typed.outcome().strip();
    return journal.snapshot().find(Outcome.KIND, key).isPresent()
        ? Answer.done(Effect.UNKNOWN)
        : Answer.refused(
            Refusal.invalid("outcome", "shared-outcomes.outcome.no-such-outcome", key));
  }

  @Override
  public Map<Long, Prospect> look(Actor actor, Bulk bulk, List<IssueFacts> found) {
    Snapshot snapshot = journal.snapshot();
    Outcome outcome = snapshot.find(Outcome.KIND, bulk.outcome()).orElseThrow().value();
    Programme programme = snapshot.find(Programme.KIND, outcome.programme()).orElseThrow().value();
    Map<Long, IssueFacts> epics = epics(actor, found);
    Map<Long, String> primary = primary(snapshot, found, bulk);
    Map<Long, Prospect> prospects = new LinkedHashMap<>();
    for (IssueFacts issue : found) {
      Optional<IssueFacts> epic =
          issue.epic().isPresent()
              ? Optional.ofNullable(epics.get(issue.epic().getAsLong()))
              : Optional.empty();
      Optional<Reason> skip =
          bulk.mode() == Mode.LINK
              ? linking(issue, epic, outcome, programme, snapshot)
                  .or(() -> Optional.ofNullable(primary.get(issue.id())).map(LinkAct::primary))
              : unlinking(issue, epic, bulk.outcome(), snapshot);
      prospects.put(
          issue.id(),
          skip.or(() -> mayNotEdit(actor, issue))
              .map(Prospect::skip)
              .orElseGet(
                  () ->
                      new Prospect(
                          false, note(bulk.mode(), issue, epic, snapshot).orElse(null), null)));
    }
    return prospects;
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
  private Map<Long, String> primary(Snapshot snapshot, List<IssueFacts> found, Bulk bulk) {
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

  @Override
  public Answer<BulkItem> done(Actor actor, Bulk bulk, BulkItem item, Instant now) {
    return tagIssue
        .quietly(actor, item.key(), tags -> change(bulk, tags))
        .map(written -> item.changed(written.before(), written.after(), now));
  }

  private static Answer<Tags> change(Bulk bulk, Tags now) {
    boolean linked = now.keys().contains(bulk.outcome());
    if (bulk.mode() == Mode.UNLINK) {
      return linked ? Answer.done(now.without(bulk.outcome())) : Act.refused("not-linked");
    }
    return linked
        ? Act.refused("already-linked")
        : Answer.done(now.with(bulk.outcome(), bulk.effect()));
  }

  @Override
  public Answer<BulkItem> undone(Actor actor, BulkItem item, Instant now) {
    return tagIssue
        .quietly(
            actor,
            item.key(),
            tags ->
                tags.isSame(item.after()) ? Answer.done(item.before()) : Act.refused("meanwhile"))
        .map(written -> item.at(State.UNDONE, null, now));
  }
}
