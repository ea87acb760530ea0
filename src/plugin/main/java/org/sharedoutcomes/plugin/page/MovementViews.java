package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.movement.Point;
import org.sharedoutcomes.core.movement.Series;
import org.sharedoutcomes.core.movement.Series.Step;
import org.sharedoutcomes.core.movement.Span;
import org.sharedoutcomes.core.movement.ViewMovement;
import org.sharedoutcomes.core.movement.ViewMovement.Movement;
import org.sharedoutcomes.core.outcome.Metric.Grain;
import org.sharedoutcomes.core.programme.ChangeSettings;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.Expectation;
import org.sharedoutcomes.core.reading.Expectation.Band;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.plugin.page.Goals.Goal;
import org.sharedoutcomes.plugin.page.MovementPage.Choice;
import org.sharedoutcomes.plugin.page.MovementPage.Marker;
import org.sharedoutcomes.plugin.page.MovementPage.Row;

/** Puts an outcome's movement into rows for people and numbers for the picture. */
public final class MovementViews {
  /** The picture goes on to the next target when it is no further ahead. */
  private static final int DAYS_AHEAD = 100;

  private final ViewMovement viewMovement;
  private final BrowseReadings browseReadings;
  private final ChangeSettings settings;
  private final Markers markers;
  private final Phrases phrases;

  public MovementViews(
      ViewMovement viewMovement,
      BrowseReadings browseReadings,
      ChangeSettings settings,
      Markers markers,
      Phrases phrases) {
    this.viewMovement = viewMovement;
    this.browseReadings = browseReadings;
    this.settings = settings;
    this.markers = markers;
    this.phrases = phrases;
  }

  MovementPage of(OpenedOutcome opened) {
    Optional<Span> wanted = Span.named(opened.visit().parameter("period"));
    Optional<Span.Shift> shift = Span.Shift.named(opened.visit().parameter("compare"));
    Movement movement = viewMovement.movement(opened.actor(), opened.key(), wanted, shift).get();
    Expected expected = expected(opened, movement);
    Before before = Before.of(movement, opened.outcome().metric().grain());
    Markers.Shown marked = markers.of(opened, movement);
    Series values = movement.values();
    boolean asTable = opened.visit().parameter("view").equals("table");
    return new MovementPage(
        title(opened, movement),
        spans(movement, asTable),
        compares(movement, asTable),
        shift.isPresent(),
        comparison(opened, movement),
        values.step() == Step.READING
            ? ""
            : phrases.text("step." + Findings.name(values.step()), values.count()),
        values.points().isEmpty()
            ? ""
            : chart(opened, movement, expected, before, marked.all()).json(),
        expected.any(),
        values.step() != Step.READING,
        rows(opened, movement, expected, before),
        values.points().isEmpty(),
        marked.all(),
        !marked.all().isEmpty(),
        marked.more(),
        asTable,
        query(movement.span(), shift, false),
        query(movement.span(), shift, true));
  }

  private String title(OpenedOutcome opened, Movement movement) {
    Series values = movement.values();
    return values.points().isEmpty()
        ? phrases.text("movement-none", opened.outcome().name())
        : phrases.text(
            "movement-title",
            opened.outcome().name(),
            values.count(),
            movement.from(),
            movement.to());
  }

  private List<Choice> spans(Movement movement, boolean asTable) {
    return Arrays.stream(Span.values())
        .map(
            span ->
                new Choice(
                    query(span, movement.shift(), asTable),
                    phrases.text("span." + span.word()),
                    span == movement.span()))
        .toList();
  }

  private List<Choice> compares(Movement movement, boolean asTable) {
    List<Choice> compares = new ArrayList<>();
    compares.add(
        new Choice(
            query(movement.span(), Optional.empty(), asTable),
            phrases.text("compare.none"),
            movement.shift().isEmpty()));
    for (Span.Shift shift : Span.Shift.values()) {
      compares.add(
          new Choice(
              query(movement.span(), Optional.of(shift), asTable),
              phrases.text("compare." + shift.word()),
              movement.shift().equals(Optional.of(shift))));
    }
    return compares;
  }

  private static String query(Span span, Optional<Span.Shift> shift, boolean asTable) {
    return "?period="
        + span.word()
        + shift.map(some -> "&compare=" + some.word()).orElse("")
        + (asTable ? "&view=table" : "")
        + "#so-values";
  }

  /** The mean of the time against that of the time before. */
  private String comparison(OpenedOutcome opened, Movement movement) {
    if (movement.shift().isEmpty()) {
      return "";
    }
    Optional<BigDecimal> now = movement.values().mean();
    Optional<BigDecimal> then = movement.before().mean();
    if (now.isEmpty() || then.isEmpty()) {
      return phrases.text("comparison-none");
    }
    String unit = opened.unit();
    return then.get().signum() == 0
        ? phrases.text(
            "comparison-plain", phrases.amount(now.get(), unit), phrases.amount(then.get(), unit))
        : phrases.text(
            "comparison",
            phrases.amount(now.get(), unit),
            phrases.amount(then.get(), unit),
            percent(now.get(), then.get()));
  }

  private String percent(BigDecimal now, BigDecimal then) {
    BigDecimal change =
        now.subtract(then)
            .movePointRight(2)
            .divide(then.abs(), MathContext.DECIMAL32)
            .setScale(1, java.math.RoundingMode.HALF_UP);
    return (change.signum() > 0 ? "+" : "") + phrases.amount(change, "%");
  }

  /** Between which limits the newest values vary anyway, from the first of them on. */
  private record Expected(Expectation expectation, LocalDate since) {
    Optional<Band> at(LocalDate day) {
      return since == null || day.isBefore(since) ? Optional.empty() : expectation.band(day);
    }

    boolean any() {
      return since != null && expectation.band(since).isPresent();
    }
  }

  private Expected expected(OpenedOutcome opened, Movement movement) {
    List<Reading> recent =
        browseReadings
            .newest(opened.actor(), opened.key(), org.sharedoutcomes.core.reading.Evidence.RECENT)
            .get();
    return movement.values().points().isEmpty() || recent.isEmpty()
        ? new Expected(null, null)
        : new Expected(
            browseReadings.expectation(opened.actor(), opened.outcome()).get(),
            day(recent.get(0).at()));
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private List<Row> rows(
      OpenedOutcome opened, Movement movement, Expected expected, Before before) {
    String unit = opened.unit();
    List<Row> rows = new ArrayList<>();
    for (Point point : movement.values().points()) {
      Reading reading = point.reading();
      rows.add(
          new Row(
              point.at().toString(),
              when(point, movement.values().step()),
              reading == null
                  ? phrases.amount(point.value(), unit)
                  : phrases.exact(point.value(), unit),
              phrases.amount(point.low(), unit),
              phrases.amount(point.high(), unit),
              Integer.toString(point.count()),
              expected
                  .at(day(point.at()))
                  .map(
                      band ->
                          phrases.text(
                              "from-to",
                              phrases.amount(band.low(), unit),
                              phrases.amount(band.high(), unit)))
                  .orElse(""),
              before.beside(point).map(value -> phrases.amount(value, unit)).orElse(""),
              reading == null || reading.confidence() == null
                  ? ""
                  : phrases.text("confidence-of-ten", reading.confidence()),
              reading == null ? "" : reading.note(),
              reading == null ? "" : phrases.person(reading.by()),
              reading == null ? "" : phrases.moment(reading.knownAt())));
    }
    Collections.reverse(rows);
    return rows;
  }

  private String when(Point point, Step step) {
    String day = phrases.day(point.at());
    return switch (step) {
      case READING, DAY -> day;
      case WEEK -> phrases.text("week-of", day);
      case MONTH, QUARTER, YEAR -> phrases.text("from-day", day);
    };
  }

  private ChartData chart(
      OpenedOutcome opened,
      Movement movement,
      Expected expected,
      Before before,
      List<Marker> marked) {
    FiscalCalendar calendar = settings.settings(opened.actor()).get().value().calendar();
    Goals goals = Goals.of(opened.outcome(), calendar).around(movement.from(), movement.to());
    LocalDate end = end(movement, goals);
    return new ChartData(
        millis(movement.from()).longValue(),
        millis(end).longValue(),
        opened.unit(),
        movement.values().step() != Step.READING,
        movement.values().points().stream()
            .map(p -> List.of(millis(p.at()), p.value(), p.low(), p.high()))
            .toList(),
        goals.all().stream().map(goal -> List.of(millis(goal.day()), goal.value())).toList(),
        goals.all().stream()
            .filter(Goal::target)
            .map(goal -> List.of(millis(goal.day()), goal.value()))
            .toList(),
        range(movement, expected, end),
        before.places(),
        marked.stream().map(mark -> List.of((long) mark.number(), mark.at())).toList());
  }

  private static LocalDate end(Movement movement, Goals goals) {
    return goals.all().stream()
        .map(Goal::day)
        .filter(day -> movement.span() != Span.MONTH)
        .filter(day -> day.isAfter(movement.to()))
        .filter(day -> day.isBefore(movement.to().plusDays(DAYS_AHEAD)))
        .findFirst()
        .orElse(movement.to());
  }

  private static List<List<BigDecimal>> range(Movement movement, Expected expected, LocalDate end) {
    List<List<BigDecimal>> range = new ArrayList<>();
    for (Point point : movement.values().points()) {
      expected.at(day(point.at())).ifPresent(band -> range.add(limits(millis(point.at()), band)));
    }
    if (!range.isEmpty()) {
      expected.at(end).ifPresent(band -> range.add(limits(millis(end), band)));
    }
    return range;
  }

  private static List<BigDecimal> limits(BigDecimal at, Band band) {
    return List.of(at, band.low(), band.high());
  }

  private static BigDecimal millis(LocalDate day) {
    return millis(day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private static BigDecimal millis(Instant moment) {
    return BigDecimal.valueOf(moment.toEpochMilli());
  }

  /** The time before, moved to lie below the time shown. */
  private record Before(List<Point> points, Duration shift, Duration apart) {
    static Before of(Movement movement, Grain grain) {
      int days =
          switch (movement.values().step()) {
            case READING ->
                switch (grain) {
                  case DAY -> 1;
                  case WEEK -> 7;
                  case MONTH -> 31;
                  case QUARTER -> 92;
                };
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 31;
            case QUARTER -> 92;
            case YEAR -> 366;
          };
      return new Before(
          movement.before().points(),
          Duration.ofDays(movement.shift().map(Span.Shift::days).orElse(0)),
          Duration.ofHours(12L * days));
    }

    List<List<BigDecimal>> places() {
      return points.stream()
          .map(p -> List.of(millis(p.at().plus(shift)), p.value(), millis(p.at())))
          .toList();
    }

    /** The value that lies below the point: the nearest, and no further than half a step. */
    Optional<BigDecimal> beside(Point point) {
      Point nearest = null;
      Duration least = apart;
      for (Point one : points) {
        Duration distance = Duration.between(one.at().plus(shift), point.at()).abs();
        if (distance.compareTo(least) <= 0) {
          nearest = one;
          least = distance;
        }
      }
      return Optional.ofNullable(nearest).map(Point::value);
    }
  }
}
