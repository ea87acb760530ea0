package org.sharedoutcomes.plugin.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.roadmap.Dimension;
import org.sharedoutcomes.core.roadmap.Layout;
import org.sharedoutcomes.core.roadmap.Period;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.roadmap.Roadmap.Head;
import org.sharedoutcomes.core.roadmap.Roadmap.Lane;
import org.sharedoutcomes.core.roadmap.Roadmap.Total;
import org.sharedoutcomes.plugin.page.RoadmapPage.Column;
import org.sharedoutcomes.plugin.page.RoadmapPage.Conflict;
import org.sharedoutcomes.plugin.page.RoadmapPage.Line;
import org.sharedoutcomes.plugin.page.RoadmapPage.Row;
import org.sharedoutcomes.plugin.page.RoadmapPage.Show;
import org.sharedoutcomes.plugin.page.RoadmapPage.Spark;

/** Turns a roadmap into what its page shows, in the reader's language. */
record RoadmapView(Texts texts, Locale locale, Roadmap roadmap, RoadmapAddress address) {
  private static final Set<String> FILTERS = Set.of("outcome", "filter", "jql");

  RoadmapPage page(
      List<Programme> programmes, boolean mayAdminister, String message, Conflict conflict) {
    Map<String, Spark> sparks = sparks();
    List<Column> columns = columns();
    List<Row> rows = rows(columns, sparks);
    boolean empty = roadmap.rows().stream().allMatch(lane -> lane.cards().findAny().isEmpty());
    boolean filtered = FILTERS.stream().anyMatch(name -> !address.get(name).isEmpty());
    return new RoadmapPage(
        roadmap.programme(),
        programmes.stream()
            .filter(programme -> programme.key().equals(roadmap.programme()))
            .map(Programme::name)
            .findFirst()
            .orElse(""),
        address.query(),
        address.fields(),
        !address.isReadOnly(),
        Findings.name(roadmap.by()),
        say("board.lanes-" + Findings.name(roadmap.by())),
        say("board.caption-" + Findings.name(roadmap.by())),
        total(roadmap.total()),
        say("earlier", roadmap.earlier()),
        at(roadmap.period().earlier()).query(),
        say("later", roadmap.later()),
        at(roadmap.period().later()).query(),
        roadmap.layout() == Layout.HORIZONS,
        roadmap.hidden() == 0 ? "" : say("hidden", roadmap.hidden()),
        message,
        conflict,
        roadmap.by() == Dimension.OUTCOME && roadmap.lanes().isEmpty(),
        empty && !filtered,
        empty && filtered ? say("board.filtered-out", filters()) : "",
        address.without(FILTERS).query(),
        mayAdminister,
        show(),
        List.copyOf(sparks.values()),
        sparks.size(),
        columns,
        rows);
  }

  private String say(String key, Object... arguments) {
    return texts.text("shared-outcomes.roadmap." + key, arguments);
  }

  /** The quarters before or after, whatever the layout. */
  private RoadmapAddress at(Period period) {
    return address
        .with("programme", roadmap.programme())
        .with("from", period.from().toString())
        .with("to", period.to().toString())
        .with("layout", "");
  }

  /** The filters in words, for who wonders where the cards are. */
  private String filters() {
    List<String> said = new ArrayList<>();
    if (!address.get("outcome").isEmpty()) {
      String name = roadmap.lanes().isEmpty() ? "" : roadmap.lanes().get(0).name();
      boolean known = roadmap.by() == Dimension.OUTCOME && !name.isEmpty();
      said.add(say("board.filter-outcome", known ? name : address.get("outcome")));
    }
    if (!address.get("filter").isEmpty()) {
      said.add(say("board.filter-words", address.get("filter")));
    }
    if (!address.get("jql").isEmpty()) {
      said.add(say("board.filter-jql", address.get("jql")));
    }
    return String.join(", ", said);
  }

  private Show show() {
    Set<String> hidden = address.hidden();
    return new Show(
        !hidden.contains("effect"),
        !hidden.contains("trend"),
        !hidden.contains("sign-off"),
        !hidden.contains("delivery"),
        !hidden.contains("companions"),
        !hidden.contains("commitment"),
        !hidden.contains("assignee"),
        !hidden.contains("estimate"),
        !hidden.containsAll(Set.of("delivery", "assignee", "estimate")));
  }

  /** The trend of each outcome in sight, drawn once. */
  private Map<String, Spark> sparks() {
    Sparks draw = new Sparks(texts);
    Map<String, Spark> sparks = new LinkedHashMap<>();
    roadmap.lanes().stream()
        .filter(lane -> lane.outcome() != null)
        .forEach(
            lane ->
                sparks.computeIfAbsent(
                    lane.key(),
                    key -> draw.of(key, lane.outcome().trend(), lane.outcome().unit())));
    if (roadmap.by() != Dimension.OUTCOME) {
      roadmap
          .cards()
          .flatMap(card -> card.outcomes().stream())
          .forEach(
              outcome ->
                  sparks.computeIfAbsent(
                      outcome.key(), key -> draw.of(key, outcome.trend(), outcome.unit())));
    }
    return sparks;
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column(
            Moves.UNSCHEDULED,
            say("unscheduled"),
            "",
            total(Total.of(roadmap.unscheduled())),
            false));
    for (Roadmap.Column column : roadmap.columns()) {
      boolean quarters = roadmap.layout() == Layout.QUARTERS;
      columns.add(
          new Column(
              column.key(),
              quarters ? column.key() : say("board.horizon-" + column.key()),
              days(column),
              total(column.total()),
              roadmap.current().equals(column.quarter())));
    }
    return columns;
  }

  private String days(Roadmap.Column column) {
    DateTimeFormatter days =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    LocalDate last = column.lastDay();
    String first = days.format(column.firstDay());
    return switch (column.key()) {
      case "now" -> say("board.until", days.format(last));
      case "later" -> say("board.from", first);
      default -> say("days", first, days.format(last));
    };
  }

  private List<Row> rows(List<Column> columns, Map<String, Spark> sparks) {
    LaneLines lines =
        new LaneLines(roadmap, columns, new CardViews(texts, roadmap, sparks.keySet()));
    return Stream.concat(
            roadmap.lanes().stream().map(lane -> row(lane, lane.name(), lines.of(lane), sparks)),
            Stream.ofNullable(roadmap.rest())
                .map(
                    rest ->
                        row(
                            rest,
                            say("board.rest-" + Findings.name(roadmap.by())),
                            lines.of(rest),
                            sparks)))
        .toList();
  }

  private Row row(Lane lane, String name, List<Line> lines, Map<String, Spark> sparks) {
    Head head = lane.outcome();
    return new Row(
        lane.key(),
        name,
        head != null,
        head == null ? "" : values(head),
        head == null || head.owner() == null ? "" : head.owner().displayName(),
        head == null || head.influencers().isEmpty()
            ? ""
            : say("board.influenced-by", head.influencers()),
        head != null && sparks.get(lane.key()) != null ? lane.key() : "",
        total(lane.total()),
        lines.size(),
        lines);
  }

  private String values(Head lane) {
    if (lane.current() == null && lane.target() == null) {
      return say("no-values");
    }
    if (lane.target() == null) {
      return say("current", lane.current(), lane.unit());
    }
    return lane.current() == null
        ? say("target", lane.target(), lane.unit())
        : say("current-to-target", lane.current(), lane.target(), lane.unit());
  }

  private String total(Total total) {
    return total.estimate() == null
        ? say("cards", total.cards())
        : say("board.total", total.cards(), total.estimate());
  }
}
