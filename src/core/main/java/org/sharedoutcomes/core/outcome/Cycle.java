package org.sharedoutcomes.core.outcome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;

/** Looks for a way that leads back to where it began. */
final class Cycle {
  private final Map<String, List<String>> next = new LinkedHashMap<>();
  private final Set<String> finished = new HashSet<>();
  private final List<String> path = new ArrayList<>();

  private Cycle(List<Edge> edges) {
    edges.forEach(e -> next.computeIfAbsent(e.from(), key -> new ArrayList<>()).add(e.to()));
  }

  /** The keys along one cycle, its first again at its end; empty when there is none. */
  static Optional<List<String>> in(List<Edge> edges) {
    Cycle search = new Cycle(edges);
    return search.next.keySet().stream().map(search::from).flatMap(Optional::stream).findFirst();
  }

  private Optional<List<String>> from(String key) {
    int seen = path.indexOf(key);
    if (seen >= 0) {
      List<String> cycle = new ArrayList<>(path.subList(seen, path.size()));
      cycle.add(key);
      return Optional.of(cycle);
    }
    if (finished.contains(key)) {
      return Optional.empty();
    }
    path.add(key);
    for (String after : next.getOrDefault(key, List.of())) {
      Optional<List<String>> cycle = from(after);
      if (cycle.isPresent()) {
        return cycle;
      }
    }
    path.remove(path.size() - 1);
    finished.add(key);
    return Optional.empty();
  }
}
