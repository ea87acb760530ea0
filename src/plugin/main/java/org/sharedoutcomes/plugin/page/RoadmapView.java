package org.sharedoutcomes.plugin.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Period;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.roadmap.Roadmap.Lane;
import org.sharedoutcomes.plugin.page.RoadmapPage.Cell;
import org.sharedoutcomes.plugin.page.RoadmapPage.Choice;
import org.sharedoutcomes.plugin.page.RoadmapPage.Column;
import org.sharedoutcomes.plugin.page.RoadmapPage.Conflict;
import org.sharedoutcomes.plugin.page.RoadmapPage.Row;

/** Turns a roadmap into what its page shows, in the reader's language. */
record RoadmapView(Texts texts, Locale locale, Roadmap roadmap) {
  RoadmapPage page(
      List<Programme> programmes, boolean mayAdminister, String message, Conflict conflict) {
    Period period = roadmap.period();
    List<Row> rows = rows();
    return new RoadmapPage(
        roadmap.programme(),
        programmes.stream()
            .filter(programme -> programme.key().equals(roadmap.programme()))
            .map(Programme::name)
            .findFirst()
            .orElse(""),
        programmes.stream()
            .map(p -> new Choice(p.key(), p.name(), p.key().equals(roadmap.programme())))
            .toList(),
        programmes.size() > 1,
        period.from().toString(),
        period.to().toString(),
        texts.text("shared-outcomes.roadmap.earlier", roadmap.earlier()),
        query(period.earlier()),
        texts.text("shared-outcomes.roadmap.later", roadmap.later()),
        query(period.later()),
        roadmap.hidden() == 0 ? "" : texts.text("shared-outcomes.roadmap.hidden", roadmap.hidden()),
        message,
        conflict,
        roadmap.lanes().isEmpty(),
        rows.stream().allMatch(row -> row.cells().stream().allMatch(c -> c.cards().isEmpty())),
        mayAdminister,
        columns(),
        rows);
  }

  /** The state of the page in its address. */
  String query(Period period) {
    return "?programme="
        + URLEncoder.encode(roadmap.programme(), StandardCharsets.UTF_8)
        + "&from="
        + period.from()
        + "&to="
        + period.to()
        + "&lanes=outcome";
  }

  private List<Column> columns() {
    DateTimeFormatter days =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("", unscheduled(), "", cards(roadmap.unscheduled().size()), false));
    roadmap
        .columns()
        .forEach(
            column ->
                columns.add(
                    new Column(
                        column.quarter().toString(),
                        column.quarter().toString(),
                        texts.text(
                            "shared-outcomes.roadmap.days",
                            days.format(column.firstDay()),
                            days.format(column.lastDay())),
                        cards(column.cards()),
                        column.quarter().equals(roadmap.current()))));
    return columns;
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Lane lane : roadmap.lanes()) {
      List<Card> cards = lane.cards().toList();
      rows.add(
          new Row(
              lane.key(),
              lane.name(),
              lane.outcome() == null ? "" : values(lane.outcome()),
              lane.outcome() == null || lane.outcome().owner() == null
                  ? ""
                  : lane.outcome().owner().displayName(),
              lane.outcome() == null
                  ? null
                  : new Sparks(texts).of(lane.outcome().trend(), lane.outcome().unit()),
              cells(cards)));
    }
    rows.add(
        new Row(
            "",
            texts.text("shared-outcomes.roadmap.no-outcome"),
            cards(roadmap.withoutOutcome().size()),
            "",
            null,
            cells(roadmap.withoutOutcome())));
    return rows;
  }

  private List<Cell> cells(List<Card> cards) {
    CardViews views = new CardViews(texts, roadmap);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(unscheduled(), false, in(null, cards, views)));
    roadmap
        .period()
        .quarters()
        .forEach(
            quarter ->
                cells.add(
                    Cell.of(
                        quarter.toString(),
                        quarter.equals(roadmap.current()),
                        in(quarter, cards, views))));
    return cells;
  }

  private static List<RoadmapPage.CardView> in(Quarter quarter, List<Card> cards, CardViews views) {
    return cards.stream()
        .filter(card -> Objects.equals(card.placement().quarter(), quarter))
        .map(views::of)
        .toList();
  }

  private String values(Roadmap.Head lane) {
    if (lane.current() == null && lane.target() == null) {
      return texts.text("shared-outcomes.roadmap.no-values");
    }
    if (lane.target() == null) {
      return texts.text("shared-outcomes.roadmap.current", lane.current(), lane.unit());
    }
    return lane.current() == null
        ? texts.text("shared-outcomes.roadmap.target", lane.target(), lane.unit())
        : texts.text(
            "shared-outcomes.roadmap.current-to-target",
            lane.current(),
            lane.target(),
            lane.unit());
  }

  private String unscheduled() {
    return texts.text("shared-outcomes.roadmap.unscheduled");
  }

  private String cards(int count) {
    return texts.text("shared-outcomes.roadmap.cards", count);
  }
}
