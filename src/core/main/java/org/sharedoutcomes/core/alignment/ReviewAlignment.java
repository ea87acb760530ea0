package org.sharedoutcomes.core.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.alignment.Alignment.Fault;
import org.sharedoutcomes.core.alignment.Alignment.Figure;
import org.sharedoutcomes.core.alignment.Alignment.Line;
import org.sharedoutcomes.core.alignment.Alignment.Retired;
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
import org.sharedoutcomes.core.link.FindLinked;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Counts open work that is linked with no outcome, with too many, or with one out of use. The
 * numbers are those that the queries beside them find for the same person. A number of statements
 * and searches that does not grow with issues, outcomes or links.
 */
public final class ReviewAlignment {
  private final Issues issues;
  private final Links links;
  private final Journal journal;
  private final FindLinked findLinked;
  private final People people;
  private final Permissions permissions;
  private final Access access;

  public ReviewAlignment(
      Issues issues,
      Links links,
      Journal journal,
      FindLinked findLinked,
      People people,
      Permissions permissions) {
    this.issues = issues;
    this.links = links;
    this.journal = journal;
    this.findLinked = findLinked;
    this.people = people;
    this.permissions = permissions;
    this.access = new Access(permissions);
  }

  /** The programme's alignment; more than {@code most} outcomes on an issue are too many. */
  public Answer<Alignment> review(Actor actor, String programme, int most) {
    return access
        .user(actor)
        .then(
            user ->
                journal
                    .snapshot()
                    .find(Programme.KIND, programme)
                    .map(Document::value)
                    .map(found -> Answer.done(review(actor, found, most)))
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound(
                                    "programme",
                                    "shared-outcomes.programme.no-such-programme",
                                    programme))));
  }

  private Alignment review(Actor actor, Programme programme, int most) {
    Snapshot snapshot = journal.snapshot();
    List<IssueFacts> open = issues.open(actor, programme.projects());
    Map<Fault, Set<Long>> faults = faults(actor, programme, most, open);
    List<String> projects =
        programme.projects().stream()
            .filter(project -> permissions.mayBrowseProject(actor, project))
            .toList();
    List<Function> functions =
        programme.functions().stream()
            .filter(function -> function.group() != null && people.groupExists(function.group()))
            .toList();
    AlignmentQueries queries = new AlignmentQueries(programme, projects, functions, most);
    return new Alignment(
        programme,
        most,
        line("", queries.everything(), open, faults, queries),
        projects(open, faults, queries),
        functions(functions, open, faults, queries),
        withoutWork(actor, snapshot, programme),
        retired(actor, snapshot, programme, open, queries));
  }

  private Map<Fault, Set<Long>> faults(
      Actor actor, Programme programme, int most, List<IssueFacts> open) {
    Optional<String> key = Optional.of(programme.key());
    Set<Long> unlinked = new HashSet<>(open.stream().map(IssueFacts::id).toList());
    unlinked.removeAll(findLinked.with(actor, Optional.empty()).get());
    Map<Fault, Set<Long>> faults = new EnumMap<>(Fault.class);
    faults.put(Fault.UNLINKED, unlinked);
    if (issues.knowsIssueType(AlignmentQueries.EPIC)) {
      faults.put(
          Fault.UNLINKED_EPICS,
          open.stream()
              .filter(issue -> issue.type().equalsIgnoreCase(AlignmentQueries.EPIC))
              .map(IssueFacts::id)
              .filter(unlinked::contains)
              .collect(Collectors.toSet()));
    }
    faults.put(Fault.OVER_LINKED, findLinked.withMoreThan(actor, most, key).get());
    faults.put(Fault.ON_RETIRED, findLinked.ofRetired(actor, key).get());
    faults.put(Fault.EFFECT_MISSING, findLinked.withoutEffect(actor, key).get());
    return faults;
  }

  private static Line line(
      String name,
      String base,
      List<IssueFacts> open,
      Map<Fault, Set<Long>> faults,
      AlignmentQueries queries) {
    Map<Fault, Figure> figures = new EnumMap<>(Fault.class);
    faults.forEach(
        (fault, ids) ->
            figures.put(
                fault,
                new Figure(
                    (int) open.stream().filter(issue -> ids.contains(issue.id())).count(),
                    queries.fault(base, fault))));
    return new Line(name, new Figure(open.size(), base), figures);
  }

  private static List<Line> projects(
      List<IssueFacts> open, Map<Fault, Set<Long>> faults, AlignmentQueries queries) {
    Map<String, List<IssueFacts>> byProject =
        open.stream().collect(Collectors.groupingBy(IssueFacts::project));
    return new TreeSet<>(byProject.keySet())
        .stream()
            .map(
                project ->
                    line(
                        project, queries.project(project), byProject.get(project), faults, queries))
            .toList();
  }

  private List<Line> functions(
      List<Function> known,
      List<IssueFacts> open,
      Map<Fault, Set<Long>> faults,
      AlignmentQueries queries) {
    Map<String, Set<String>> groups = new HashMap<>();
    Predicate<IssueFacts> anybodys = issue -> false;
    List<Line> lines = new ArrayList<>();
    for (Function function : known) {
      Predicate<IssueFacts> its = issue -> groupsOf(issue, groups).contains(function.group());
      anybodys = anybodys.or(its);
      lines.add(
          line(
              function.name(),
              queries.function(function),
              open.stream().filter(its).toList(),
              faults,
              queries));
    }
    lines.add(
        line(
            "",
            queries.noFunction(),
            open.stream().filter(anybodys.negate()).toList(),
            faults,
            queries));
    return lines;
  }

  private Set<String> groupsOf(IssueFacts issue, Map<String, Set<String>> known) {
    return issue.assignee() == null
        ? Set.of()
        : known.computeIfAbsent(issue.assignee(), people::groupsOf);
  }

  private List<Outcome> withoutWork(Actor actor, Snapshot snapshot, Programme programme) {
    List<String> keys =
        outcomes(snapshot, programme, outcome -> true).stream().map(Outcome::key).toList();
    Map<String, Set<Long>> tagged = links.issuesOf(keys);
    Set<Long> ids = tagged.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    Set<Long> visible =
        ids.isEmpty()
            ? Set.of()
            : issues.visible(actor, ids).stream().map(IssueFacts::id).collect(Collectors.toSet());
    Set<String> worked = new HashSet<>();
    Successors successors = new Successors(snapshot);
    tagged.forEach(
        (key, of) -> {
          if (of.stream().anyMatch(visible::contains)) {
            worked.add(successors.of(key).map(Outcome::key).orElse(key));
          }
        });
    return outcomes(snapshot, programme, outcome -> !outcome.retired()).stream()
        .filter(outcome -> !worked.contains(outcome.key()))
        .toList();
  }

  private List<Retired> retired(
      Actor actor,
      Snapshot snapshot,
      Programme programme,
      List<IssueFacts> open,
      AlignmentQueries queries) {
    List<Outcome> outOfUse =
        outcomes(snapshot, programme, outcome -> FindLinked.isOutOfUse(snapshot, outcome));
    Map<String, Set<Long>> work =
        findLinked.byOutcome(actor, outOfUse.stream().map(Outcome::key).toList()).get();
    return outOfUse.stream()
        .map(
            outcome -> {
              Set<Long> ids = work.getOrDefault(outcome.key(), Set.of());
              long count = open.stream().filter(issue -> ids.contains(issue.id())).count();
              return new Retired(
                  outcome,
                  new Figure(
                      Math.toIntExact(count),
                      queries.outcome(queries.everything(), outcome.key())));
            })
        .filter(retired -> retired.work().count() > 0)
        .toList();
  }

  private static List<Outcome> outcomes(
      Snapshot snapshot, Programme programme, Predicate<Outcome> wanted) {
    return snapshot.values(Outcome.KIND).stream()
        .filter(outcome -> outcome.programme().equals(programme.key()))
        .filter(wanted)
        .sorted(
            Comparator.comparing(Outcome::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Outcome::key))
        .toList();
  }
}
