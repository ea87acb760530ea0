package org.sharedoutcomes.core.signoff;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;

/** The journey stages that issues work on: those of their own outcomes and their epic's. */
final class Stages {
  private final Links links;
  private final Snapshot snapshot;

  Stages(Links links, Snapshot snapshot) {
    this.links = links;
    this.snapshot = snapshot;
  }

  Map<Long, Set<String>> of(Collection<IssueFacts> issues) {
    Set<Long> epics = new HashSet<>();
    issues.forEach(issue -> issue.epic().ifPresent(epics::add));
    Map<Long, List<String>> outcomesOfEpics = epics.isEmpty() ? Map.of() : links.outcomesOf(epics);
    Map<Long, Set<String>> found = new HashMap<>();
    for (IssueFacts issue : issues) {
      Set<String> stages = new HashSet<>(stages(issue.outcomes()));
      issue
          .epic()
          .ifPresent(epic -> stages.addAll(stages(outcomesOfEpics.getOrDefault(epic, List.of()))));
      found.put(issue.id(), stages);
    }
    return found;
  }

  private List<String> stages(List<String> outcomes) {
    Successors successors = new Successors(snapshot);
    return outcomes.stream()
        .flatMap(key -> successors.of(key).stream())
        .map(Outcome::stage)
        .filter(stage -> stage != null && !stage.isBlank())
        .toList();
  }
}
