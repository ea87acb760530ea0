package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Dimension;
import org.sharedoutcomes.core.roadmap.Layout;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.roadmap.Roadmap.Head;

/**
 * A roadmap on the wire.
 *
 * @param asOf the day as at whose end it is; null for now
 * @param unread cards left out because their history was not read yet
 * @param rest the lane of the cards that belong in no other; null for lanes by outcome, whose rest
 *     is {@code withoutOutcome}, and by project
 */
record RoadmapJson(
    String programme,
    String lanesBy,
    String layout,
    List<String> quarters,
    String currentQuarter,
    List<ColumnJson> columns,
    List<LaneJson> lanes,
    LaneJson rest,
    List<CardJson> unscheduled,
    List<CardJson> withoutOutcome,
    TotalJson totals,
    int earlier,
    int later,
    int hidden,
    String asOf,
    int unread) {
  /** So many cards, each counted once, and how much work they are. */
  record TotalJson(int cards, BigDecimal estimate) {
    static TotalJson of(Roadmap.Total total) {
      return new TotalJson(total.cards(), total.estimate());
    }
  }

  /** A column with its days and what has its target quarter in it, each counted once. */
  record ColumnJson(
      String column,
      String quarter,
      String firstDay,
      String lastDay,
      int cards,
      BigDecimal estimate) {}

  /** A row; what is told of an outcome is null for other lanes. */
  record LaneJson(
      String key,
      String name,
      String unit,
      BigDecimal current,
      BigDecimal target,
      List<BigDecimal> trend,
      String owner,
      List<String> influencers,
      List<CellJson> cells,
      List<CardJson> unscheduled,
      List<CardJson> beyond,
      TotalJson totals) {}

  /** The cards of a lane in a column. */
  record CellJson(String column, String quarter, List<CardJson> cards) {}

  private static final Head NO_HEAD = new Head(null, null, null, null, null, null);

  static RoadmapJson of(Roadmap roadmap) {
    boolean tells = roadmap.rest() != null && roadmap.by() != Dimension.OUTCOME;
    return new RoadmapJson(
        roadmap.programme(),
        Findings.name(roadmap.by()),
        Findings.name(roadmap.layout()),
        roadmap.layout() == Layout.QUARTERS
            ? roadmap.period().quarters().stream().map(Quarter::toString).toList()
            : List.of(),
        roadmap.current().toString(),
        roadmap.columns().stream().map(RoadmapJson::column).toList(),
        roadmap.lanes().stream().map(lane -> lane(lane, roadmap)).toList(),
        tells ? lane(roadmap.rest(), roadmap) : null,
        cards(roadmap.unscheduled()),
        cards(roadmap.withoutOutcome()),
        TotalJson.of(roadmap.total()),
        roadmap.earlier(),
        roadmap.later(),
        roadmap.hidden(),
        roadmap.asOf() == null ? null : roadmap.asOf().toString(),
        roadmap.unread());
  }

  private static ColumnJson column(Roadmap.Column column) {
    return new ColumnJson(
        column.key(),
        written(column.quarter()),
        column.firstDay().toString(),
        written(column.lastDay()),
        column.cards(),
        column.total().estimate());
  }

  private static LaneJson lane(Roadmap.Lane lane, Roadmap roadmap) {
    Head head = lane.outcome() == null ? NO_HEAD : lane.outcome();
    return new LaneJson(
        lane.key(),
        lane.name(),
        head.unit(),
        head.current(),
        head.target(),
        head.trend(),
        CardJson.name(head.owner()),
        head.influencers(),
        lane.cells().stream()
            .map(
                cell ->
                    new CellJson(
                        cell.column(),
                        roadmap.layout() == Layout.QUARTERS ? cell.column() : null,
                        cards(cell.cards())))
            .toList(),
        cards(lane.unscheduled()),
        cards(lane.beyond()),
        TotalJson.of(lane.total()));
  }

  private static String written(Object day) {
    return day == null ? null : day.toString();
  }

  private static List<CardJson> cards(List<Card> cards) {
    return cards.stream().map(CardJson::of).toList();
  }
}
