package org.sharedoutcomes.core.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * Says what an issue is done for: the tags through Jira, the expected effects beside them. For
 * whoever may edit the issue. Everything is checked before anything is written, one writer of an
 * issue at a time in the whole cluster.
 */
public final class TagIssue {
  private final Issues issues;
  private final Journal journal;
  private final Permissions permissions;
  private final Access access;
  private final ClusterLock lock;

  public TagIssue(Issues issues, Journal journal, Permissions permissions, ClusterLock lock) {
    this.issues = issues;
    this.journal = journal;
    this.permissions = permissions;
    this.access = new Access(permissions);
    this.lock = lock;
  }

  private record Tags(List<String> keys, Map<String, Effect> effects) {}

  /**
   * Tags the issue with these outcomes and no others.
   *
   * @param expectedVersion the version that the actor saw; empty for whichever is newest
   */
  public Answer<IssueFacts> tag(
      Actor actor, String issueKey, OptionalInt expectedVersion, List<TagDraft> drafts) {
    return editable(actor, issueKey)
        .then(
            issue ->
                read(journal.snapshot(), issue, drafts)
                    .then(
                        tags ->
                            lock.holding(
                                "link/" + issue.id(),
                                () -> write(actor, issue.id(), expectedVersion, tags))));
  }

  /** Adds one outcome to the issue's own, or says anew what is expected of it. */
  public Answer<IssueFacts> add(Actor actor, String issueKey, TagDraft draft) {
    return editable(actor, issueKey)
        .then(
            issue ->
                read(journal.snapshot(), issue, List.of(draft))
                    .then(
                        tag ->
                            lock.holding(
                                "link/" + issue.id(), () -> addTo(actor, issue.id(), tag))));
  }

  /** Takes one outcome from the issue's own. */
  public Answer<IssueFacts> remove(Actor actor, String issueKey, String outcome) {
    return editable(actor, issueKey)
        .then(
            issue ->
                lock.holding(
                    "link/" + issue.id(),
                    () -> {
                      Tags now = now(issue.id());
                      List<String> keys = new ArrayList<>(now.keys());
                      keys.remove(outcome);
                      return write(
                          actor, issue.id(), OptionalInt.empty(), new Tags(keys, now.effects()));
                    }));
  }

  private Answer<IssueFacts> addTo(Actor actor, long id, Tags added) {
    Tags now = now(id);
    List<String> keys = new ArrayList<>(now.keys());
    added.keys().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
    Map<String, Effect> effects = new LinkedHashMap<>(now.effects());
    effects.keySet().removeAll(added.keys());
    effects.putAll(added.effects());
    return write(actor, id, OptionalInt.empty(), new Tags(keys, effects));
  }

  /** The issue's own tags as they are now, without those of outcomes that are gone. */
  private Tags now(long id) {
    Snapshot snapshot = journal.snapshot();
    List<String> keys =
        issues.withId(id).orElseThrow().outcomes().stream()
            .filter(key -> snapshot.find(Outcome.KIND, key).isPresent())
            .toList();
    Map<String, Effect> effects =
        journal
            .find(IssueOutcomes.KIND, Long.toString(id))
            .map(document -> document.value().effects())
            .orElse(Map.of());
    return new Tags(keys, effects);
  }

  private Answer<IssueFacts> editable(Actor actor, String issueKey) {
    return access
        .user(actor)
        .then(
            user ->
                issues
                    .visible(user, issueKey)
                    .map(Answer::done)
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound(
                                    "", "shared-outcomes.common.no-such-issue", issueKey))))
        .then(
            issue ->
                permissions.mayEdit(actor, issue.id())
                    ? Answer.done(issue)
                    : Answer.refused(
                        Refusal.forbidden("shared-outcomes.jira.may-not-edit", issue.key())));
  }

  private static Answer<Tags> read(Snapshot snapshot, IssueFacts issue, List<TagDraft> drafts) {
    Findings findings = new Findings();
    List<String> keys = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, Effect> effects = new LinkedHashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      String field = "[" + i + "]";
      TagDraft draft = drafts.get(i);
      if (draft == null) {
        findings.add(Refusal.invalid(field, "shared-outcomes.common.required", field));
        continue;
      }
      String key = findings.required(field + ".outcome", draft.outcome(), 255);
      if (!key.isEmpty() && snapshot.find(Outcome.KIND, key).isEmpty()) {
        findings.add(
            Refusal.invalid(field + ".outcome", "shared-outcomes.outcome.no-such-outcome", key));
      } else if (!seen.add(key)) {
        findings.add(Refusal.invalid(field + ".outcome", "shared-outcomes.link.twice", key));
      }
      snapshot
          .find(Outcome.KIND, key)
          .map(Document::value)
          .filter(outcome -> outcome.retired() && !issue.outcomes().contains(key))
          .ifPresent(
              outcome ->
                  findings.add(
                      Refusal.invalid(
                          field + ".outcome", "shared-outcomes.link.retired", outcome.name())));
      Effect effect = effect(draft, field, findings);
      keys.add(key);
      if (!effect.equals(Effect.UNKNOWN)) {
        effects.put(key, effect);
      }
    }
    return findings.none()
        ? Answer.done(new Tags(keys, effects))
        : Answer.refused(findings.reasons());
  }

  private static Effect effect(TagDraft draft, String field, Findings findings) {
    return new Effect(
        findings.amount(field + ".expectedEffect", draft.expectedEffect()),
        findings.within(field + ".confidence", draft.confidence(), 0, 100),
        findings.within(field + ".horizonDays", draft.horizonDays(), 1, 730),
        findings.optional(field + ".rationale", draft.rationale(), 2000));
  }

  private Answer<IssueFacts> write(Actor actor, long id, OptionalInt expectedVersion, Tags tags) {
    Document<IssueOutcomes> now =
        journal
            .find(IssueOutcomes.KIND, Long.toString(id))
            .orElseGet(() -> new Document<>("", 0, null, "", new IssueOutcomes(Map.of())));
    if (expectedVersion.isPresent() && expectedVersion.getAsInt() != now.version()) {
      return Answer.refused(
          now.version() == 0
              ? Refusal.conflict("", "shared-outcomes.journal.gone")
              : Refusal.conflict(
                  "",
                  "shared-outcomes.journal.conflict",
                  new Actor(now.changedBy()),
                  now.changedAt().toString(),
                  now.version()));
    }
    IssueFacts issue = issues.withId(id).orElseThrow();
    boolean unchanged = issue.outcomes().equals(tags.keys());
    Answer<IssueFacts> tagged = unchanged ? Answer.done(issue) : issues.tag(actor, id, tags.keys());
    Map<String, Effect> effects = new LinkedHashMap<>(tags.effects());
    effects.keySet().retainAll(tags.keys());
    return tagged.then(
        done ->
            unchanged && effects.equals(now.value().effects())
                ? Answer.done(done)
                : journal
                    .save(
                        new Change<>(
                            IssueOutcomes.KIND,
                            Long.toString(id),
                            now.version(),
                            actor,
                            "changed",
                            "",
                            new IssueOutcomes(effects)))
                    .map(saved -> done));
  }
}
