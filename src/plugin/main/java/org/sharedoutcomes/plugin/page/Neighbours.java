package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.ShapeTree;

/** What an outcome acts on, and what acts on it. */
record Neighbours(List<Neighbour> above, List<Neighbour> below, boolean any) {
  /** Another outcome and how it is tied to this one. */
  record Neighbour(String key, String name, String relation) {}

  static Neighbours of(
      OpenedOutcome opened, ShapeTree shapeTree, BrowseOutcomes outcomes, Phrases phrases) {
    List<Edge> edges =
        shapeTree.tree(opened.actor(), opened.programme().key()).get().value().edges();
    List<Neighbour> above =
        edges.stream()
            .filter(edge -> edge.from().equals(opened.key()))
            .map(edge -> neighbour(opened, edge, edge.to(), outcomes, phrases))
            .toList();
    List<Neighbour> below =
        edges.stream()
            .filter(edge -> edge.to().equals(opened.key()))
            .map(edge -> neighbour(opened, edge, edge.from(), outcomes, phrases))
            .toList();
    return new Neighbours(above, below, !above.isEmpty() || !below.isEmpty());
  }

  private static Neighbour neighbour(
      OpenedOutcome opened, Edge edge, String key, BrowseOutcomes outcomes, Phrases phrases) {
    String name = outcomes.one(opened.actor(), key).get().value().name();
    return new Neighbour(key, name, phrases.relation(edge));
  }
}
