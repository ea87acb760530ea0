package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.roadmap.Roadmap.Lane;
import org.sharedoutcomes.core.roadmap.Scale;
import org.sharedoutcomes.plugin.page.RoadmapPage.Cell;
import org.sharedoutcomes.plugin.page.RoadmapPage.Column;
import org.sharedoutcomes.plugin.page.RoadmapPage.Line;

/**
 * Lays out a lane's cards. What spans several columns is drawn once across them, in as few lines as
 * it takes, before the line of all others.
 *
 * @param columns the heads, that of the unscheduled first
 */
record LaneLines(Roadmap roadmap, List<Column> columns, CardViews views) {
  /** A card across columns, both included, the first after the unscheduled being 0. */
  private record Bar(Card card, int from, int to) {}

  List<Line> of(Lane lane) {
    List<List<Bar>> packed = pack(bars(lane));
    List<Line> lines = new ArrayList<>();
    for (List<Bar> bars : packed) {
      lines.add(new Line(lines.isEmpty(), true, across(bars, lane)));
    }
    lines.add(new Line(lines.isEmpty(), false, within(lane)));
    return lines;
  }

  private boolean isWide(Card card) {
    Scale scale = roadmap.scale();
    return scale.firstOf(card.placed()) < Math.min(scale.of(card.placed()), scale.size() - 1);
  }

  /** Those that cover more than one column, from the earliest and longest on. */
  private List<Bar> bars(Lane lane) {
    Scale scale = roadmap.scale();
    return Stream.concat(
            lane.cells().stream().flatMap(c -> c.cards().stream()), lane.beyond().stream())
        .filter(this::isWide)
        .map(
            card ->
                new Bar(
                    card,
                    scale.firstOf(card.placed()),
                    Math.min(scale.of(card.placed()), scale.size() - 1)))
        .sorted(Comparator.comparingInt(Bar::from).thenComparing(bar -> -bar.to()))
        .toList();
  }

  private static List<List<Bar>> pack(List<Bar> bars) {
    List<List<Bar>> lines = new ArrayList<>();
    for (Bar bar : bars) {
      lines.stream()
          .filter(line -> line.get(line.size() - 1).to() < bar.from())
          .findFirst()
          .orElseGet(
              () -> {
                lines.add(new ArrayList<>());
                return lines.get(lines.size() - 1);
              })
          .add(bar);
    }
    return lines;
  }

  private List<Cell> across(List<Bar> bars, Lane lane) {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell(0, 1, List.of(), lane));
    int next = 0;
    for (Bar bar : bars) {
      for (; next < bar.from(); next++) {
        cells.add(cell(next + 1, 1, List.of(), lane));
      }
      cells.add(cell(bar.from() + 1, bar.to() - bar.from() + 1, List.of(bar.card()), lane));
      next = bar.to() + 1;
    }
    for (; next < columns.size() - 1; next++) {
      cells.add(cell(next + 1, 1, List.of(), lane));
    }
    return cells;
  }

  /** What covers one column only; at the last one also what ends beyond it. */
  private List<Cell> within(Lane lane) {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell(0, 1, lane.unscheduled(), lane));
    for (int index = 0; index < lane.cells().size(); index++) {
      Stream<Card> here = lane.cells().get(index).cards().stream();
      boolean last = index == lane.cells().size() - 1;
      List<Card> narrow =
          Stream.concat(here, last ? lane.beyond().stream() : Stream.empty())
              .filter(card -> !isWide(card))
              .toList();
      cells.add(cell(index + 1, 1, narrow, lane));
    }
    return cells;
  }

  /** A cell belongs to the last column that it covers, as its card's target quarter does. */
  private Cell cell(int first, int width, List<Card> cards, Lane lane) {
    Column from = columns.get(first);
    Column to = columns.get(first + width - 1);
    return new Cell(
        to.key(),
        width,
        width == 1 ? to.title() : from.title() + " – " + to.title(),
        width == 1 && to.current(),
        cards.isEmpty(),
        cards.stream().map(card -> views.of(card, lane.key())).toList());
  }
}
