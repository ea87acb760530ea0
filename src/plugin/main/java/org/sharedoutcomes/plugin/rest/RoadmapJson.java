package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Roadmap;

/** A roadmap on the wire. */
record RoadmapJson(
    String programme,
    List<String> quarters,
    String currentQuarter,
    List<ColumnJson> columns,
    List<LaneJson> lanes,
    List<CardJson> unscheduled,
    List<CardJson> withoutOutcome,
    int earlier,
    int later,
    int hidden) {
  /** A quarter with its days and how many cards stand in it, each counted once. */
  record ColumnJson(String quarter, String firstDay, String lastDay, int cards) {}

  /** An outcome's row. */
  record LaneJson(
      String key,
      String name,
      String unit,
      BigDecimal current,
      BigDecimal target,
      List<BigDecimal> trend,
      String owner,
      List<CellJson> cells,
      List<CardJson> unscheduled) {}

  /** The cards of a lane in a quarter. */
  record CellJson(String quarter, List<CardJson> cards) {}

  static RoadmapJson of(Roadmap roadmap) {
    return new RoadmapJson(
        roadmap.programme(),
        roadmap.period().quarters().stream().map(Quarter::toString).toList(),
        roadmap.current().toString(),
        roadmap.columns().stream().map(RoadmapJson::column).toList(),
        roadmap.lanes().stream().map(RoadmapJson::lane).toList(),
        cards(roadmap.unscheduled()),
        cards(roadmap.withoutOutcome()),
        roadmap.earlier(),
        roadmap.later(),
        roadmap.hidden());
  }

  private static ColumnJson column(Roadmap.Column column) {
    return new ColumnJson(
        column.quarter().toString(),
        column.firstDay().toString(),
        column.lastDay().toString(),
        column.cards());
  }

  private static LaneJson lane(Roadmap.Lane lane) {
    return new LaneJson(
        lane.key(),
        lane.name(),
        lane.unit(),
        lane.current(),
        lane.target(),
        lane.trend(),
        CardJson.name(lane.owner()),
        lane.cells().stream()
            .map(cell -> new CellJson(cell.quarter().toString(), cards(cell.cards())))
            .toList(),
        cards(lane.unscheduled()));
  }

  private static List<CardJson> cards(List<Card> cards) {
    return cards.stream().map(CardJson::of).toList();
  }
}
