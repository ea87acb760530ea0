package org.sharedoutcomes.core.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.OwnTags.Way;

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
  private final OwnTags own;

  public TagIssue(Issues issues, Journal journal, Permissions permissions, ClusterLock lock) {
    this.issues = issues;
    this.journal = journal;
    this.permissions = permissions;
    this.access = new Access(permissions);
    this.lock = lock;
    this.own = new OwnTags(issues, journal);
  }

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
                TagReader.all(journal.snapshot(), issue.outcomes(), drafts)
                    .then(
                        sent ->
                            alone(
                                new Way(actor, expectedVersion, false),
                                issue.id(),
                                now -> Answer.done(TagReader.computedAgain(issue, now, sent)))))
        .map(Written::issue);
  }

  /** Adds one outcome to the issue's own, or says anew what is expected of it. */
  public Answer<IssueFacts> add(Actor actor, String issueKey, TagDraft draft) {
    return editable(actor, issueKey)
        .then(
            issue ->
                TagReader.one(journal.snapshot(), issue.outcomes(), draft)
                    .then(sent -> change(actor, issue, now -> added(issue, now, sent))));
  }

  private static Tags added(IssueFacts issue, Tags now, Tags sent) {
    String key = sent.keys().get(0);
    Tags computed = TagReader.computedAgain(issue, now, sent);
    return now.with(key, computed.effects().getOrDefault(key, Effect.UNKNOWN));
  }

  /** Takes one outcome from the issue's own. */
  public Answer<IssueFacts> remove(Actor actor, String issueKey, String outcome) {
    return editable(actor, issueKey)
        .then(issue -> change(actor, issue, now -> now.without(outcome)));
  }

  /** Makes its epic's outcomes the issue's own, without their effects: those are the epic's bet. */
  public Answer<IssueFacts> useOwn(Actor actor, String issueKey) {
    return editable(actor, issueKey)
        .then(
            issue -> {
              List<String> inherited = inherited(actor, issue);
              return change(
                  actor, issue, now -> now.keys().isEmpty() ? new Tags(inherited, Map.of()) : now);
            });
  }

  private List<String> inherited(Actor actor, IssueFacts issue) {
    if (issue.epic().isEmpty() || !permissions.mayBrowse(actor, issue.epic().getAsLong())) {
      return List.of();
    }
    return issues
        .withId(issue.epic().getAsLong())
        .map(epic -> OwnTags.of(epic, journal.snapshot(), Optional.empty()).keys())
        .orElse(List.of());
  }

  /** Gives up the issue's own outcomes, so that it has those of its epic again. */
  public Answer<IssueFacts> backToEpic(Actor actor, String issueKey) {
    return editable(actor, issueKey)
        .then(issue -> change(actor, issue, now -> new Tags(List.of(), Map.of())));
  }

  /**
   * Changes the issue's own tags from what they are at this moment, without mail: for changing
   * many. Asks for the right to edit like everything here.
   */
  public Answer<Written> quietly(
      Actor actor, String issueKey, Function<Tags, Answer<Tags>> change) {
    return editable(actor, issueKey)
        .then(issue -> alone(new Way(actor, OptionalInt.empty(), true), issue.id(), change));
  }

  /** Changes the issue's own tags from what they are at this moment. */
  public Answer<Written> change(Actor actor, String issueKey, Function<Tags, Answer<Tags>> change) {
    return editable(actor, issueKey)
        .then(issue -> alone(new Way(actor, OptionalInt.empty(), false), issue.id(), change));
  }

  /** What the draft says of one outcome, every fault named at its field. */
  public Answer<Tags> read(TagDraft draft) {
    return TagReader.one(journal.snapshot(), List.of(), draft);
  }

  private Answer<IssueFacts> change(Actor actor, IssueFacts issue, UnaryOperator<Tags> change) {
    return alone(
            new Way(actor, OptionalInt.empty(), false),
            issue.id(),
            now -> Answer.done(change.apply(now)))
        .map(Written::issue);
  }

  private Answer<Written> alone(Way way, long id, Function<Tags, Answer<Tags>> change) {
    return lock.holding("link/" + id, () -> own.write(way, id, change));
  }

  private Answer<IssueFacts> editable(Actor actor, String issueKey) {
    return access
        .issue(actor, issues, issueKey)
        .then(
            issue ->
                permissions.mayEdit(actor, issue.id())
                    ? Answer.done(issue)
                    : Answer.refused(
                        Refusal.forbidden("shared-outcomes.jira.may-not-edit", issue.key())));
  }
}
