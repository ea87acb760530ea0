package org.sharedoutcomes.core.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.MetricTree;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Finds the ids of issues by what they are done for, as far as the actor may browse them: what
 * searches are made of. An issue that inherits counts like one with tags of its own. The programme
 * is every programme when it is empty.
 */
public final class FindLinked {
  /** More outcomes than that on one issue are too many to work for. */
  public static final int MANY = 3;

  private final Issues issues;
  private final Links links;
  private final Journal journal;
  private final Permissions permissions;
  private final Access access;

  public FindLinked(Issues issues, Links links, Journal journal, Permissions permissions) {
    this.issues = issues;
    this.links = links;
    this.journal = journal;
    this.permissions = permissions;
    this.access = new Access(permissions);
  }

  /** The issues of the outcome; with those of every outcome under it in the tree, if asked. */
  public Answer<Set<Long>> ofOutcome(Actor actor, String key, boolean below) {
    return find(actor, snapshot -> below ? under(snapshot, key) : Set.of(key));
  }

  public Answer<Set<Long>> ofProgramme(Actor actor, String programme) {
    return find(actor, snapshot -> keys(snapshot, of(Optional.of(programme))));
  }

  public Answer<Set<Long>> ofStage(Actor actor, String stage, Optional<String> programme) {
    return find(
        actor,
        snapshot ->
            keys(snapshot, of(programme).and(outcome -> outcome.stage().equalsIgnoreCase(stage))));
  }

  /** The issues of outcomes that are out of use; one merged into another is used as that. */
  public Answer<Set<Long>> ofRetired(Actor actor, Optional<String> programme) {
    return find(
        actor,
        snapshot -> keys(snapshot, of(programme).and(outcome -> isOutOfUse(snapshot, outcome))));
  }

  /** Whether the outcome is retired and none took its place that is not. */
  public static boolean isOutOfUse(Snapshot snapshot, Outcome outcome) {
    return new Successors(snapshot).of(outcome.key()).map(Outcome::retired).orElse(true);
  }

  /** The issues of any outcome. */
  public Answer<Set<Long>> with(Actor actor, Optional<String> programme) {
    return find(actor, snapshot -> keys(snapshot, of(programme)));
  }

  /**
   * The issues of no outcome at all; of a programme's projects alone when one is given. Reads the
   * ids of what could be meant and takes away what has an outcome.
   */
  public Answer<Set<Long>> without(Actor actor, Optional<String> programme) {
    return with(actor, Optional.empty())
        .then(
            linked ->
                meant(actor, programme)
                    .map(
                        all -> {
                          Set<Long> without = new HashSet<>(all);
                          without.removeAll(linked);
                          return without;
                        }));
  }

  /** The issues that are tagged with more outcomes than that themselves. */
  public Answer<Set<Long>> withMoreThan(Actor actor, int most, Optional<String> programme) {
    return access
        .user(actor)
        .map(
            user -> {
              Map<Long, Integer> tags = new HashMap<>();
              links
                  .issuesOf(keys(journal.snapshot(), of(programme)))
                  .values()
                  .forEach(ids -> ids.forEach(id -> tags.merge(id, 1, Integer::sum)));
              tags.values().removeIf(count -> count <= most);
              return visible(actor, tags.keySet());
            });
  }

  /** The issues whose programme demands an expected effect that nobody has said. */
  public Answer<Set<Long>> withoutEffect(Actor actor, Optional<String> programme) {
    return access.user(actor).map(user -> missing(actor, programme));
  }

  private Set<Long> missing(Actor actor, Optional<String> programme) {
    Snapshot snapshot = journal.snapshot();
    Set<String> demanding =
        snapshot.values(Programme.KIND).stream()
            .filter(Programme::effectRequired)
            .map(Programme::key)
            .collect(Collectors.toSet());
    Set<String> keys =
        keys(snapshot, of(programme).and(outcome -> demanding.contains(outcome.programme())));
    Map<String, Set<Long>> tagged = links.issuesOf(keys);
    Set<Long> ids = all(tagged);
    Map<Long, List<String>> outcomes = links.outcomesOf(ids);
    Map<String, Document<IssueOutcomes>> documents =
        journal.find(IssueOutcomes.KIND, ids.stream().map(String::valueOf).toList());
    Set<Long> missing = new HashSet<>();
    tagged.forEach(
        (key, of) ->
            of.stream()
                .filter(id -> tags(outcomes, documents, id).misses(key, true))
                .forEach(missing::add));
    return visible(actor, missing);
  }

  private static Tags tags(
      Map<Long, List<String>> outcomes, Map<String, Document<IssueOutcomes>> documents, long id) {
    Document<IssueOutcomes> document = documents.get(Long.toString(id));
    return new Tags(
        outcomes.getOrDefault(id, List.of()),
        document == null ? Map.of() : document.value().effects());
  }

  /** The issues of each of the outcomes, by key, in as many searches as those of one. */
  public Answer<Map<String, Set<Long>>> byOutcome(Actor actor, Collection<String> keys) {
    return access
        .user(actor)
        .map(
            user -> {
              Snapshot snapshot = journal.snapshot();
              Map<String, Set<String>> standing = new HashMap<>();
              keys.forEach(key -> standing.put(key, BrowseLinks.standingFor(snapshot, key)));
              Set<String> all =
                  standing.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
              Map<String, Set<Long>> each = each(actor, snapshot, all);
              Map<String, Set<Long>> found = new HashMap<>();
              standing.forEach(
                  (key, those) ->
                      found.put(
                          key,
                          those.stream()
                              .flatMap(one -> each.getOrDefault(one, Set.of()).stream())
                              .collect(Collectors.toSet())));
              return found;
            });
  }

  private Map<String, Set<Long>> each(Actor actor, Snapshot snapshot, Set<String> outcomes) {
    Map<String, Set<Long>> tagged = links.issuesOf(outcomes);
    Set<Long> visible = visible(actor, all(tagged));
    Map<Long, List<IssueFacts>> children =
        visible.isEmpty() ? Map.of() : issues.childrenOf(actor, visible);
    Map<String, Set<Long>> each = new HashMap<>();
    tagged.forEach(
        (key, ids) -> {
          Set<Long> mine = new HashSet<>(ids);
          mine.retainAll(visible);
          List.copyOf(mine).stream()
              .flatMap(id -> children.getOrDefault(id, List.of()).stream())
              .filter(child -> ownNone(snapshot, child))
              .forEach(child -> mine.add(child.id()));
          each.put(key, mine);
        });
    return each;
  }

  private Answer<Set<Long>> find(
      Actor actor, java.util.function.Function<Snapshot, Set<String>> wanted) {
    return access
        .user(actor)
        .map(
            user -> {
              Snapshot snapshot = journal.snapshot();
              return linked(actor, snapshot, standingFor(snapshot, wanted.apply(snapshot)));
            });
  }

  /** The keys, those that took their places, and those whose places these took. */
  private static Set<String> standingFor(Snapshot snapshot, Set<String> keys) {
    Successors successors = new Successors(snapshot);
    Set<String> today = new HashSet<>();
    keys.forEach(key -> today.add(successors.of(key).map(Outcome::key).orElse(key)));
    Set<String> all = new HashSet<>(today);
    snapshot.values(Outcome.KIND).stream()
        .filter(Outcome::retired)
        .filter(
            old -> successors.of(old.key()).map(Outcome::key).filter(today::contains).isPresent())
        .forEach(old -> all.add(old.key()));
    return all;
  }

  /** Those tagged with one of the outcomes, and those that inherit one of them. */
  private Set<Long> linked(Actor actor, Snapshot snapshot, Set<String> outcomes) {
    return all(each(actor, snapshot, outcomes));
  }

  private static boolean ownNone(Snapshot snapshot, IssueFacts issue) {
    return issue.outcomes().stream().noneMatch(key -> snapshot.find(Outcome.KIND, key).isPresent());
  }

  private Set<Long> visible(Actor actor, Collection<Long> ids) {
    return ids.isEmpty()
        ? Set.of()
        : issues.visible(actor, ids).stream().map(IssueFacts::id).collect(Collectors.toSet());
  }

  private static Set<Long> all(Map<String, Set<Long>> byOutcome) {
    return byOutcome.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static Predicate<Outcome> of(Optional<String> programme) {
    return outcome -> programme.map(outcome.programme()::equals).orElse(true);
  }

  private static Set<String> keys(Snapshot snapshot, Predicate<Outcome> wanted) {
    return snapshot.values(Outcome.KIND).stream()
        .filter(wanted)
        .map(Outcome::key)
        .collect(Collectors.toSet());
  }

  /** The outcome and everything that makes it up or moves it. */
  private static Set<String> under(Snapshot snapshot, String key) {
    List<MetricTree.Edge> edges =
        snapshot.values(MetricTree.KIND).stream().flatMap(tree -> tree.edges().stream()).toList();
    Set<String> found = new LinkedHashSet<>(Set.of(key));
    for (Set<String> level = found; !level.isEmpty(); ) {
      Set<String> above = level;
      Stream<String> next =
          edges.stream().filter(edge -> above.contains(edge.to())).map(MetricTree.Edge::from);
      level = next.filter(from -> !found.contains(from)).collect(Collectors.toSet());
      found.addAll(level);
    }
    return found;
  }

  /** Ids of all issues of the programme's projects, of which those are named that can be. */
  private Answer<Set<Long>> meant(Actor actor, Optional<String> programme) {
    List<String> projects =
        programme
            .flatMap(key -> journal.snapshot().find(Programme.KIND, key))
            .map(found -> found.value().projects())
            .orElse(List.of());
    if (projects.isEmpty()) {
      return issues.ids(actor, "");
    }
    String seen =
        projects.stream()
            .filter(project -> permissions.mayBrowseProject(actor, project))
            .map(project -> "\"" + project + "\"")
            .collect(Collectors.joining(", "));
    return seen.isEmpty() ? Answer.done(Set.of()) : issues.ids(actor, "project in (" + seen + ")");
  }
}
