package org.sharedoutcomes.core.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * Reads and writes one issue's own tags: the keys in Jira's field, the effects in the document
 * beside it. Whoever writes holds the issue's lock.
 */
final class OwnTags {
  private final Issues issues;
  private final Journal journal;

  OwnTags(Issues issues, Journal journal) {
    this.issues = issues;
    this.journal = journal;
  }

  /**
   * How to write.
   *
   * @param expectedVersion of the document that the actor saw; empty for whichever is newest
   * @param quietly whether Jira shall send no mail of it
   */
  record Way(Actor actor, OptionalInt expectedVersion, boolean quietly) {}

  /** The tags of the issue as they are now, without those of outcomes that are gone. */
  static Tags of(IssueFacts issue, Snapshot snapshot, Optional<Document<IssueOutcomes>> document) {
    return new Tags(
        issue.outcomes().stream()
            .filter(key -> snapshot.find(Outcome.KIND, key).isPresent())
            .toList(),
        document.map(known -> known.value().effects()).orElse(Map.of()));
  }

  Answer<Written> write(Way way, long id, Function<Tags, Answer<Tags>> change) {
    Optional<IssueFacts> found = issues.withId(id);
    if (found.isEmpty()) {
      return Answer.refused(
          Refusal.notFound("", "shared-outcomes.common.no-such-issue", Long.toString(id)));
    }
    Optional<Document<IssueOutcomes>> document =
        journal.find(IssueOutcomes.KIND, Long.toString(id));
    int version = document.map(Document::version).orElse(0);
    if (way.expectedVersion().orElse(version) != version) {
      return Answer.refused(conflict(document));
    }
    Tags before = of(found.get(), journal.snapshot(), document);
    return change
        .apply(before)
        .then(
            after ->
                tag(way, found.get(), after.keys())
                    .then(
                        tagged ->
                            save(way.actor(), found.get(), document, after)
                                .map(saved -> new Written(tagged, before, after))));
  }

  private Answer<IssueFacts> tag(Way way, IssueFacts issue, List<String> keys) {
    if (issue.outcomes().equals(keys)) {
      return Answer.done(issue);
    }
    return way.quietly()
        ? issues.tagQuietly(way.actor(), issue.id(), keys)
        : issues.tag(way.actor(), issue.id(), keys);
  }

  /** Every change of the tags makes a version, so that a second writer is told of the first. */
  private Answer<Tags> save(
      Actor actor, IssueFacts before, Optional<Document<IssueOutcomes>> document, Tags after) {
    Map<String, Effect> known = document.map(d -> d.value().effects()).orElse(Map.of());
    if (before.outcomes().equals(after.keys()) && after.effects().equals(known)) {
      return Answer.done(after);
    }
    return journal
        .save(
            new Change<>(
                IssueOutcomes.KIND,
                Long.toString(before.id()),
                document.map(Document::version).orElse(0),
                actor,
                "changed",
                "",
                document.map(Document::value).orElse(IssueOutcomes.NONE).effects(after.effects())))
        .map(saved -> after);
  }

  private static Refusal conflict(Optional<Document<IssueOutcomes>> document) {
    return document
        .map(
            now ->
                Refusal.conflict(
                    "",
                    "shared-outcomes.journal.conflict",
                    new Actor(now.changedBy()),
                    now.changedAt().toString(),
                    now.version()))
        .orElseGet(() -> Refusal.conflict("", "shared-outcomes.journal.gone"));
  }
}
