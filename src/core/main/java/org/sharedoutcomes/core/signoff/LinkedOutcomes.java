package org.sharedoutcomes.core.signoff;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;

/**
 * The outcomes that an issue works on, each as what it was merged into.
 *
 * @param own those that it is tagged with itself
 * @param epics those that its epic is tagged with
 */
record LinkedOutcomes(List<Outcome> own, List<Outcome> epics) {
  private static final LinkedOutcomes NONE = new LinkedOutcomes(List.of(), List.of());

  /** The journey stages of all of them. */
  Set<String> stages() {
    Set<String> stages = new HashSet<>();
    own.forEach(outcome -> stages.add(outcome.stage()));
    epics.forEach(outcome -> stages.add(outcome.stage()));
    stages.removeIf(stage -> stage == null || stage.isBlank());
    return stages;
  }

  /**
   * The tags that count for an issue.
   *
   * @param issue id of the issue that has them: itself or its epic
   */
  record Tagged(long issue, List<String> keys) {}

  /** Reads them when somebody first asks, and of each epic only once. */
  static final class Reader {
    private final Links links;
    private final Issues issues;
    private final Snapshot snapshot;
    private final Map<Long, List<String>> ofEpics = new HashMap<>();

    Reader(Links links, Issues issues, Snapshot snapshot) {
      this.links = links;
      this.issues = issues;
      this.snapshot = snapshot;
    }

    /** What each issue is done for: its own outcomes, else its epic's; none that is retired. */
    Map<Long, List<Outcome>> pursued(Collection<IssueFacts> of) {
      Map<Long, List<Outcome>> found = new LinkedHashMap<>();
      List<IssueFacts> inheriting =
          of.stream().filter(issue -> issue.outcomes().isEmpty()).toList();
      of.forEach(issue -> found.put(issue.id(), inUse(standing(issue.outcomes()))));
      of(inheriting).forEach((id, linked) -> found.put(id, inUse(linked.epics())));
      return found;
    }

    /** What each issue is tagged with, else its epic; only outcomes that there still are. */
    Map<Long, Tagged> tagged(Collection<IssueFacts> of) {
      Set<Long> epics = new HashSet<>();
      of.stream()
          .filter(issue -> known(issue.outcomes()).isEmpty())
          .forEach(issue -> issue.epic().ifPresent(epics::add));
      epics.removeAll(ofEpics.keySet());
      read(epics);
      Map<Long, Tagged> found = new LinkedHashMap<>();
      for (IssueFacts issue : of) {
        found.put(issue.id(), tagged(issue));
      }
      return found;
    }

    private Tagged tagged(IssueFacts issue) {
      List<String> own = known(issue.outcomes());
      if (own.isEmpty() && issue.epic().isPresent()) {
        long epic = issue.epic().getAsLong();
        List<String> inherited = known(ofEpics.getOrDefault(epic, List.of()));
        if (!inherited.isEmpty()) {
          return new Tagged(epic, inherited);
        }
      }
      return new Tagged(issue.id(), own);
    }

    private List<String> known(List<String> keys) {
      return keys.stream().filter(key -> snapshot.find(Outcome.KIND, key).isPresent()).toList();
    }

    Metric metric(String outcome) {
      return snapshot.find(Outcome.KIND, outcome).orElseThrow().value().metric();
    }

    private static List<Outcome> inUse(List<Outcome> outcomes) {
      return outcomes.stream().filter(outcome -> !outcome.retired()).toList();
    }

    Map<Long, LinkedOutcomes> of(Collection<IssueFacts> of) {
      Map<Long, LinkedOutcomes> found = new LinkedHashMap<>();
      if (snapshot.all(Outcome.KIND).isEmpty()) {
        of.forEach(issue -> found.put(issue.id(), NONE));
        return found;
      }
      Set<Long> epics = new HashSet<>();
      of.forEach(issue -> issue.epic().ifPresent(epics::add));
      epics.removeAll(ofEpics.keySet());
      read(epics);
      for (IssueFacts issue : of) {
        List<String> keys =
            issue.epic().isPresent()
                ? ofEpics.getOrDefault(issue.epic().getAsLong(), List.of())
                : List.of();
        found.put(issue.id(), new LinkedOutcomes(standing(issue.outcomes()), standing(keys)));
      }
      return found;
    }

    /** The epic of a single issue costs no statement: Jira's field knows its tags. */
    private void read(Set<Long> epics) {
      if (epics.size() == 1) {
        epics.forEach(
            epic ->
                ofEpics.put(epic, issues.withId(epic).map(IssueFacts::outcomes).orElse(List.of())));
      } else if (!epics.isEmpty()) {
        Map<Long, List<String>> known = links.outcomesOf(epics);
        epics.forEach(epic -> ofEpics.put(epic, known.getOrDefault(epic, List.of())));
      }
    }

    private List<Outcome> standing(List<String> keys) {
      Successors successors = new Successors(snapshot);
      return keys.stream().flatMap(key -> successors.of(key).stream()).distinct().toList();
    }
  }
}
