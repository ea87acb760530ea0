package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.Flaw;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.ShapeTree.EdgeDraft;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.reading.BrowseTree.Picture;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Reconciliation;

/** A metric tree on the wire; nodes and flaws only in answers. */
record TreeJson(List<NodeJson> nodes, List<EdgeJson> edges, List<FlawJson> flaws, Integer version) {
  /** An outcome in the tree and how it stands; without a reconciliation when it has no parts. */
  record NodeJson(
      String key,
      String name,
      boolean northStar,
      String unit,
      BigDecimal current,
      BigDecimal target,
      String status,
      ReconciliationJson reconciliation) {
    private static NodeJson of(Outcome outcome, Stand stand, ReconciliationJson reconciliation) {
      return new NodeJson(
          outcome.key(),
          outcome.name(),
          outcome.northStar(),
          outcome.metric().unit(),
          stand.newest().map(Reading::value).orElse(null),
          stand.target().map(Target::value).orElse(null),
          Findings.name(stand.status().standing()),
          reconciliation);
    }
  }

  /** Whether the parts make up what was reported, for the days from and to. */
  record ReconciliationJson(
      String state,
      String from,
      String to,
      BigDecimal computed,
      BigDecimal reported,
      BigDecimal difference,
      BigDecimal tolerance,
      List<String> missing,
      String sentence) {
    private static ReconciliationJson of(Reconciliation found, Texts texts) {
      return new ReconciliationJson(
          Findings.name(found.state()),
          found.period() == null ? null : found.period().from().toString(),
          found.period() == null ? null : found.period().to().toString(),
          found.computed(),
          found.reported(),
          found.difference().orElse(null),
          found.tolerance(),
          found.missing(),
          texts.text(found.key(), found.arguments().toArray()));
    }
  }

  /** An edge on the wire. */
  record EdgeJson(
      String from,
      String to,
      String kind,
      String operator,
      String role,
      Double strength,
      Integer confidence) {
    private static EdgeJson of(Edge edge) {
      return new EdgeJson(
          edge.from(),
          edge.to(),
          Findings.name(edge.kind()),
          edge.operator() == null ? null : Findings.name(edge.operator()),
          edge.role() == null ? null : Findings.name(edge.role()),
          edge.strength(),
          edge.confidence());
    }

    private EdgeDraft draft() {
      return new EdgeDraft(from, to, kind, operator, role, strength, confidence);
    }
  }

  /** What does not hold in the tree as it stands; the part is null when it is about all parts. */
  record FlawJson(String whole, String part, boolean broken, String sentence) {
    private static FlawJson of(Flaw flaw, Texts texts) {
      return new FlawJson(
          flaw.whole(),
          flaw.part().isEmpty() ? null : flaw.part(),
          flaw.broken(),
          texts.say(flaw.reason()));
    }
  }

  static TreeJson of(Picture picture, Texts texts) {
    return new TreeJson(
        picture.outcomes().stream()
            .map(
                outcome ->
                    NodeJson.of(
                        outcome,
                        picture.stands().get(outcome.key()),
                        Optional.ofNullable(picture.reconciliations().get(outcome.key()))
                            .map(found -> ReconciliationJson.of(found, texts))
                            .orElse(null)))
            .toList(),
        picture.tree().value().edges().stream().map(EdgeJson::of).toList(),
        picture.flaws().stream().map(flaw -> FlawJson.of(flaw, texts)).toList(),
        picture.tree().version());
  }

  List<EdgeDraft> drafts() {
    return Optional.ofNullable(edges).orElse(List.of()).stream()
        .map(edge -> edge == null ? null : edge.draft())
        .toList();
  }
}
