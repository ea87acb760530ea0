package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Card.CardOutcome;
import org.sharedoutcomes.core.roadmap.Companion;
import org.sharedoutcomes.core.roadmap.Mismatch;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.roadmap.Roadmap.Lane;

/**
 * A roadmap as CSV: one line for each card, whatever the number of its lanes. Several values in one
 * cell are joined by semicolons; what belongs to outcomes is in their order.
 */
final class RoadmapCsv {
  private static final List<String> HEADER =
      List.of(
          "programme",
          "lane",
          "key",
          "summary",
          "type",
          "status",
          "quarter",
          "quarter_source",
          "starts",
          "outcomes",
          "expected_effect",
          "unit",
          "confidence",
          "sign_off",
          "delivery_done",
          "delivery_total",
          "commitment",
          "team",
          "estimate",
          "companions",
          "warnings",
          "stopped",
          "assignee");

  private RoadmapCsv() {}

  /** The lines with their ends, the header first. */
  static Stream<String> lines(Roadmap roadmap) {
    Map<Long, Card> cards = new LinkedHashMap<>();
    Map<Long, List<String>> lanes = new LinkedHashMap<>();
    for (Lane lane : roadmap.rows()) {
      lane.cards()
          .forEach(
              card -> {
                cards.put(card.issue().id(), card);
                lanes.computeIfAbsent(card.issue().id(), id -> new ArrayList<>()).add(lane.key());
              });
    }
    return Stream.concat(
        Stream.of(Csv.line(HEADER)),
        cards.values().stream()
            .map(card -> Csv.line(cells(roadmap, lanes.get(card.issue().id()), card))));
  }

  private static List<String> cells(Roadmap roadmap, List<String> lanes, Card card) {
    return List.of(
        roadmap.programme(),
        joined(lanes, lane -> lane),
        card.issue().key(),
        card.issue().summary(),
        card.issue().type(),
        card.issue().status(),
        text(card.placement().quarter()),
        CardJson.source(card.placement()),
        text(card.starts()),
        joined(card.outcomes(), CardOutcome::key),
        joined(card.outcomes(), outcome -> number(outcome.effect().expectedEffect())),
        joined(card.outcomes(), CardOutcome::unit),
        joined(card.outcomes(), outcome -> text(outcome.effect().confidence())),
        joined(
            card.verdict().functions(),
            part -> part.function() + ":" + Findings.name(part.state())),
        text(card.delivery().done()),
        text(card.delivery().total()),
        card.plan().commitment() == null ? "" : Findings.name(card.plan().commitment()),
        card.team(),
        number(card.estimate()),
        joined(card.companions(), RoadmapCsv::companion),
        joined(card.mismatches(), RoadmapCsv::warning),
        card.plan().stopped() == null ? "" : card.plan().stopped().reason(),
        Replies.orEmpty(CardJson.name(card.assignee())));
  }

  private static String companion(Companion companion) {
    return Findings.name(companion.kind())
        + ":"
        + companion.issue().key()
        + companion.placement().scheduled().map(quarter -> "@" + quarter).orElse("");
  }

  private static String warning(Mismatch mismatch) {
    return Findings.name(mismatch.kind())
        + ":"
        + mismatch.first().key()
        + "@"
        + mismatch.firstIn()
        + ">"
        + mismatch.second().key()
        + "@"
        + mismatch.secondIn();
  }

  private static <T> String joined(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining(";"));
  }

  private static String number(BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
