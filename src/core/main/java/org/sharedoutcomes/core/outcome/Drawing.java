package org.sharedoutcomes.core.outcome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.ShapeTree.EdgeDraft;

/** One change of a tree: reads the edges drawn and checks what they make of the tree. */
final class Drawing {
  private final Map<String, Outcome> outcomes;
  private final List<Edge> now;
  private final List<Edge> drawn = new ArrayList<>();
  private final Findings findings = new Findings();

  Drawing(Map<String, Outcome> outcomes, List<Edge> now) {
    this.outcomes = outcomes;
    this.now = now;
  }

  /** An edge by its ends: of two with the same ends one is too much. */
  private record Ends(String from, String to) {
    private static Ends of(Edge edge) {
      return new Ends(edge.from(), edge.to());
    }
  }

  /**
   * The tree after the change.
   *
   * @param change makes all edges of those that are there and those that were drawn
   */
  Answer<MetricTree> read(
      List<EdgeDraft> drafts,
      String reason,
      BiFunction<List<Edge>, List<Edge>, List<Edge>> change) {
    findings.optional("reason", reason, 255);
    EdgeReader reader = new EdgeReader(outcomes, findings);
    for (int i = 0; i < drafts.size(); i++) {
      String field = "edges[" + i + "]";
      if (drafts.get(i) == null) {
        findings.add(Refusal.invalid(field, "shared-outcomes.common.required", field));
        drawn.add(null);
      } else {
        drawn.add(reader.read(field, drafts.get(i)));
      }
    }
    List<Edge> edges = change.apply(now, drawn).stream().filter(edge -> edge != null).toList();
    ends(edges);
    if (findings.none()) {
      cycle(edges);
      flaws(edges);
    }
    return findings.none()
        ? Answer.done(new MetricTree(edges))
        : Answer.refused(findings.reasons());
  }

  private void ends(List<Edge> edges) {
    Set<Ends> seen = new HashSet<>();
    for (Edge edge : edges) {
      if (!edge.from().isEmpty() && edge.from().equals(edge.to())) {
        findings.add(
            Refusal.invalid(
                field(edge), "shared-outcomes.outcome.edge-to-itself", name(edge.from())));
      } else if (!seen.add(Ends.of(edge))) {
        findings.add(
            Refusal.invalid(
                field(edge),
                "shared-outcomes.outcome.edge-twice",
                name(edge.from()),
                name(edge.to())));
      }
    }
  }

  private void cycle(List<Edge> edges) {
    Cycle.in(edges)
        .ifPresent(
            path ->
                findings.add(
                    Refusal.invalid(
                        "edges",
                        "shared-outcomes.outcome.cycle",
                        path.stream().map(this::name).collect(Collectors.joining(" → ")))));
  }

  private void flaws(List<Edge> edges) {
    Set<Composition> before = new HashSet<>(Composition.of(now));
    for (Composition composition : Composition.of(edges)) {
      if (!before.contains(composition)) {
        composition.flaw(outcomes).filter(Flaw::broken).ifPresent(flaw -> add(flaw, edges));
      }
    }
  }

  private void add(Flaw flaw, List<Edge> edges) {
    String field =
        edges.stream()
            .filter(e -> e.isComponent() && e.to().equals(flaw.whole()))
            .filter(edge -> flaw.part().isEmpty() || edge.from().equals(flaw.part()))
            .map(this::field)
            .reduce((first, last) -> last)
            .orElse("edges");
    Refusal reason = flaw.reason();
    findings.add(new Refusal(reason.kind(), field, reason.key(), reason.arguments()));
  }

  /** What the edge is called in the input; it may also have been there already. */
  private String field(Edge edge) {
    for (int i = drawn.size() - 1; i >= 0; i--) {
      if (drawn.get(i) == edge) {
        return "edges[" + i + "]";
      }
    }
    return "edges";
  }

  private String name(String key) {
    return outcomes.containsKey(key) ? outcomes.get(key).name() : key;
  }
}
