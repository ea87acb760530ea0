package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.MetricTree;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.ShapeTree.EdgeDraft;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.reading.Reading;

/** A metric tree on the wire; nodes only in answers. */
record TreeJson(List<NodeJson> nodes, List<EdgeJson> edges, Integer version) {
  /** An outcome in the tree and how it stands. */
  record NodeJson(
      String key,
      String name,
      boolean northStar,
      String unit,
      BigDecimal current,
      BigDecimal target,
      String status) {
    private static NodeJson of(Outcome outcome, Stand stand) {
      return new NodeJson(
          outcome.key(),
          outcome.name(),
          outcome.northStar(),
          outcome.metric().unit(),
          stand.newest().map(Reading::value).orElse(null),
          stand.target().map(Target::value).orElse(null),
          Findings.name(stand.status().standing()));
    }
  }

  /** An edge on the wire. */
  record EdgeJson(
      String from, String to, String kind, String operator, Double strength, Integer confidence) {
    private static EdgeJson of(Edge edge) {
      return new EdgeJson(
          edge.from(),
          edge.to(),
          Findings.name(edge.kind()),
          edge.operator() == null ? null : Findings.name(edge.operator()),
          edge.strength(),
          edge.confidence());
    }

    private EdgeDraft draft() {
      return new EdgeDraft(from, to, kind, operator, strength, confidence);
    }
  }

  static TreeJson of(
      Document<MetricTree> tree, List<Document<Outcome>> outcomes, Map<String, Stand> stands) {
    return new TreeJson(
        outcomes.stream().map(o -> NodeJson.of(o.value(), stands.get(o.key()))).toList(),
        tree.value().edges().stream().map(EdgeJson::of).toList(),
        tree.version());
  }

  List<EdgeDraft> drafts() {
    return Optional.ofNullable(edges).orElse(List.of()).stream()
        .map(edge -> edge == null ? null : edge.draft())
        .toList();
  }
}
