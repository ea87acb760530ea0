package org.sharedoutcomes.core.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.IssueTags.Tag;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Shows which issues are done for which outcomes, as far as the actor may browse them. An issue
 * without outcomes of its own has those of its epic; an epic that the actor may not browse hands
 * down nothing, so that it stays unknown. A tag of an outcome that is gone counts as none.
 */
public final class BrowseLinks {
  private static final Comparator<LinkedIssue> BY_KEY =
      Comparator.comparing((LinkedIssue linked) -> linked.issue().project())
          .thenComparing(linked -> linked.issue().key().length())
          .thenComparing(linked -> linked.issue().key());

  private final Issues issues;
  private final Links links;
  private final Journal journal;
  private final Access access;
  private final Permissions permissions;

  public BrowseLinks(Issues issues, Links links, Journal journal, Permissions permissions) {
    this.issues = issues;
    this.links = links;
    this.journal = journal;
    this.access = new Access(permissions);
    this.permissions = permissions;
  }

  /**
   * An issue that is done for an outcome.
   *
   * @param inheritedFrom key of the epic that the tag comes from; empty for the issue's own
   * @param result the newest that came of the issue's own effect; empty until somebody said
   */
  public record LinkedIssue(
      IssueFacts issue, Effect effect, Optional<String> inheritedFrom, Optional<Result> result) {}

  public Answer<IssueTags> ofIssue(Actor actor, String issueKey) {
    return access.issue(actor, issues, issueKey).map(issue -> ofIssue(actor, issue));
  }

  private IssueTags ofIssue(Actor actor, IssueFacts issue) {
    Snapshot snapshot = journal.snapshot();
    Optional<IssueFacts> epic = epicWithOutcomes(actor, issue, snapshot);
    boolean inherits = known(snapshot, issue.outcomes()).isEmpty() && epic.isPresent();
    IssueFacts from = inherits ? epic.get() : issue;
    Snapshot said = said(issue.id(), from.id());
    Optional<Document<IssueOutcomes>> document = said.find(IssueOutcomes.KIND, "" + from.id());
    Tags tags = OwnTags.of(from, snapshot, document);
    Optional<String> inheritedFrom = inherits ? Optional.of(from.key()) : Optional.empty();
    return new IssueTags(
        issue,
        said.find(IssueOutcomes.KIND, "" + issue.id()).map(Document::version).orElse(0),
        known(snapshot, tags.keys()).stream()
            .map(
                outcome ->
                    tag(
                        snapshot,
                        from,
                        tags,
                        outcome,
                        inheritedFrom,
                        document.flatMap(known -> known.value().newestOf(List.of(outcome.key())))))
            .toList(),
        epic.map(IssueFacts::key),
        said.find(Plan.KIND, "" + issue.id()).map(Document::value).orElse(Plan.NONE));
  }

  /** What people said of the issue and of that whose outcomes it has, in one statement. */
  private Snapshot said(long issue, long from) {
    List<String> both = Stream.of(issue, from).distinct().map(String::valueOf).toList();
    return journal.find(Map.of(IssueOutcomes.KIND, both, Plan.KIND, List.of("" + issue)));
  }

  private static Tag tag(
      Snapshot snapshot,
      IssueFacts from,
      Tags tags,
      Outcome outcome,
      Optional<String> inheritedFrom,
      Optional<Result> result) {
    Effect effect = tags.effects().getOrDefault(outcome.key(), Effect.UNKNOWN);
    return new Tag(
        outcome,
        effect,
        inheritedFrom,
        effect.lookBackOf(from),
        inheritedFrom.isEmpty() && tags.misses(outcome.key(), demands(snapshot, outcome)),
        result);
  }

  private static boolean demands(Snapshot snapshot, Outcome outcome) {
    return snapshot
        .find(Programme.KIND, outcome.programme())
        .map(programme -> programme.value().effectRequired())
        .orElse(false);
  }

  private Optional<IssueFacts> epicWithOutcomes(Actor actor, IssueFacts issue, Snapshot snapshot) {
    if (issue.epic().isEmpty()) {
      return Optional.empty();
    }
    long id = issue.epic().getAsLong();
    return issues
        .withId(id)
        .filter(epic -> permissions.mayBrowse(actor, id))
        .filter(epic -> !known(snapshot, epic.outcomes()).isEmpty());
  }

  /** The issues done for the outcome, inheriting ones included, by key. */
  public Answer<List<LinkedIssue>> issuesOf(Actor actor, String outcome) {
    return access
        .user(actor)
        .then(user -> exists(outcome))
        .map(
            snapshot -> {
              Set<String> standing = standingFor(snapshot, outcome);
              List<LinkedIssue> linked = linked(actor, snapshot, standing);
              List<Long> ids = linked.stream().map(each -> each.issue().id()).toList();
              Map<String, Document<IssueOutcomes>> documents = documents(ids);
              return linked.stream()
                  .map(
                      each ->
                          new LinkedIssue(
                              each.issue(),
                              effect(documents, each.issue().id(), standing),
                              each.inheritedFrom(),
                              document(documents, each.issue().id())
                                  .flatMap(known -> known.value().newestOf(standing))))
                  .sorted(BY_KEY)
                  .toList();
            });
  }

  /** The key of the one that stands for the outcome, and of all that were merged into that. */
  static Set<String> standingFor(Snapshot snapshot, String outcome) {
    Successors successors = new Successors(snapshot);
    return successors.standingFor(successors.of(outcome).map(Outcome::key).orElse(outcome));
  }

  private static Effect effect(
      Map<String, Document<IssueOutcomes>> documents, long issue, Set<String> outcomes) {
    Map<String, Effect> effects = effects(documents, issue);
    return outcomes.stream()
        .map(effects::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Effect.UNKNOWN);
  }

  private List<LinkedIssue> linked(Actor actor, Snapshot snapshot, Set<String> outcomes) {
    Set<Long> ids = new HashSet<>();
    links.issuesOf(outcomes).values().forEach(ids::addAll);
    if (ids.isEmpty()) {
      return List.of();
    }
    List<LinkedIssue> found = new ArrayList<>();
    List<IssueFacts> own = issues.visible(actor, ids);
    own.forEach(issue -> found.add(linked(issue, Optional.empty())));
    Map<Long, List<IssueFacts>> children =
        issues.childrenOf(actor, own.stream().map(IssueFacts::id).toList());
    for (IssueFacts epic : own) {
      for (IssueFacts child : children.getOrDefault(epic.id(), List.of())) {
        if (known(snapshot, child.outcomes()).isEmpty()) {
          found.add(linked(child, Optional.of(epic.key())));
        }
      }
    }
    return found;
  }

  private static LinkedIssue linked(IssueFacts issue, Optional<String> inheritedFrom) {
    return new LinkedIssue(issue, Effect.UNKNOWN, inheritedFrom, Optional.empty());
  }

  private Answer<Snapshot> exists(String outcome) {
    Snapshot snapshot = journal.snapshot();
    return snapshot.find(Outcome.KIND, outcome).isPresent()
        ? Answer.done(snapshot)
        : Answer.refused(Refusal.notFound("", "shared-outcomes.outcome.no-such-outcome", outcome));
  }

  private static List<Outcome> known(Snapshot snapshot, List<String> keys) {
    return keys.stream()
        .map(key -> snapshot.find(Outcome.KIND, key))
        .flatMap(Optional::stream)
        .map(Document::value)
        .toList();
  }

  private Map<String, Document<IssueOutcomes>> documents(Collection<Long> ids) {
    return journal.find(IssueOutcomes.KIND, ids.stream().map(id -> Long.toString(id)).toList());
  }

  private static Optional<Document<IssueOutcomes>> document(
      Map<String, Document<IssueOutcomes>> documents, long issue) {
    return Optional.ofNullable(documents.get(Long.toString(issue)));
  }

  private static Map<String, Effect> effects(
      Map<String, Document<IssueOutcomes>> documents, long issue) {
    return document(documents, issue).map(document -> document.value().effects()).orElse(Map.of());
  }
}
