package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.outcome.MetricTree;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.Outcome;

/** Outcomes in the order of their tree: each below what it acts on, and each only once. */
final class TreeOrder {
  private final Map<String, Outcome> byKey = new LinkedHashMap<>();
  private final Map<String, List<Edge>> below = new LinkedHashMap<>();
  private final Set<String> notOnTop = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Place> places = new ArrayList<>();

  /** Where an outcome stands; the edge leads to the one above it and is null at the top. */
  record Place(Outcome outcome, int depth, Edge edge) {}

  private TreeOrder(List<Outcome> outcomes, MetricTree tree) {
    outcomes.forEach(outcome -> byKey.put(outcome.key(), outcome));
    for (Edge edge : tree.edges()) {
      if (byKey.containsKey(edge.from()) && byKey.containsKey(edge.to())) {
        below.computeIfAbsent(edge.to(), key -> new ArrayList<>()).add(edge);
        notOnTop.add(edge.from());
      }
    }
  }

  /** The outcomes that come first in the list come first among their neighbours. */
  static List<Place> of(List<Outcome> outcomes, MetricTree tree) {
    TreeOrder order = new TreeOrder(outcomes, tree);
    outcomes.stream().filter(o -> o.northStar()).forEach(o -> order.place(o.key(), 0, null));
    outcomes.stream()
        .filter(outcome -> !order.notOnTop.contains(outcome.key()))
        .forEach(outcome -> order.place(outcome.key(), 0, null));
    return List.copyOf(order.places);
  }

  private void place(String key, int depth, Edge edge) {
    if (!seen.add(key)) {
      return;
    }
    places.add(new Place(byKey.get(key), depth, edge));
    below.getOrDefault(key, List.of()).forEach(next -> place(next.from(), depth + 1, next));
  }
}
