package org.sharedoutcomes.core.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.metric.JqlMetric.Measure;
import org.sharedoutcomes.core.metric.JqlMetric.Since;

/**
 * Computes a metric's values from Jira's issues as one user sees them: the value of now, or the
 * value of each period from one search (two for a share). Asks no permission of the product.
 */
final class MeasureIssues {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PLACES = 2;

  /** Before this, a date is a slip of the pen. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final Issues issues;
  private final IssueFigures figures;

  MeasureIssues(Issues issues, IssueFigures figures) {
    this.issues = issues;
    this.figures = figures;
  }

  /**
   * The values, oldest first, the unfinished period last.
   *
   * @param from the first day of the first period wanted; null for the whole past
   */
  Answer<List<PeriodValue>> measure(
      JqlMetric metric, Periods periods, LocalDate from, Instant now) {
    return metric.per() == null ? ofNow(metric, now) : ofPeriods(metric, periods, from, now);
  }

  private Answer<List<PeriodValue>> ofNow(JqlMetric metric, Instant now) {
    LocalDate today = now.atZone(metric.zone()).toLocalDate();
    return valueNow(metric, now)
        .map(
            value ->
                value.map(found -> new PeriodValue(today, today, found, true)).stream().toList());
  }

  private Answer<Optional<BigDecimal>> valueNow(JqlMetric metric, Instant now) {
    Actor reader = new Actor(metric.runAs());
    return switch (metric.measure()) {
      case COUNT -> issues.count(reader, metric.jql()).map(n -> Optional.of(BigDecimal.valueOf(n)));
      case SHARE ->
          issues
              .count(reader, metric.jql())
              .then(
                  whole ->
                      issues
                          .count(reader, figures.both(metric.jql(), metric.part()))
                          .map(part -> share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole))));
      case SUM, AGE, CYCLE_TIME -> {
        Tally tally = Tally.of(metric, now);
        yield read(metric, metric.jql(), tally::add).map(read -> tally.value());
      }
    };
  }

  private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.multiply(HUNDRED).divide(whole, PLACES, RoundingMode.HALF_UP));
  }

  private Answer<List<PeriodValue>> ofPeriods(
      JqlMetric metric, Periods periods, LocalDate from, Instant now) {
    LocalDate today = now.atZone(metric.zone()).toLocalDate();
    Span span = new Span(from == null ? EARLIEST : from, periods.last(today));
    String jql = from == null ? metric.jql() : since(metric, from);
    Answer<Map<LocalDate, Tally>> whole = tallies(metric, jql, periods, span, now);
    if (metric.measure() != Measure.SHARE) {
      return whole.map(found -> values(found, Map.of(), metric, periods, from, today, now));
    }
    return whole.then(
        all ->
            tallies(metric, figures.both(jql, metric.part()), periods, span, now)
                .map(part -> values(all, part, metric, periods, from, today, now)));
  }

  /** A query's day is one of the user's own time zone: two days more are asked for and left out. */
  private String since(JqlMetric metric, LocalDate from) {
    return figures.both(metric.jql(), metric.per().inJql() + " >= \"" + from.minusDays(2) + "\"");
  }

  private record Span(LocalDate first, LocalDate last) {
    boolean holds(LocalDate day) {
      return day != null && !day.isBefore(first) && !day.isAfter(last);
    }
  }

  private Answer<Map<LocalDate, Tally>> tallies(
      JqlMetric metric, String jql, Periods periods, Span span, Instant now) {
    Map<LocalDate, Tally> byPeriod = new TreeMap<>();
    return read(
            metric,
            jql,
            figure -> {
              LocalDate day = figure.day(metric.per(), metric.zone());
              if (span.holds(day)) {
                byPeriod
                    .computeIfAbsent(periods.first(day), any -> Tally.of(metric, now))
                    .add(figure);
              }
            })
        .map(read -> byPeriod);
  }

  private Answer<Long> read(JqlMetric metric, String jql, Consumer<IssueFigure> each) {
    return figures.read(
        new Actor(metric.runAs()),
        jql,
        metric.field(),
        metric.measure() == Measure.CYCLE_TIME && metric.since() == Since.IN_PROGRESS,
        each);
  }

  /** A value for every period from the first with an issue: nothing found is a zero, too. */
  private static List<PeriodValue> values(
      Map<LocalDate, Tally> whole,
      Map<LocalDate, Tally> part,
      JqlMetric metric,
      Periods periods,
      LocalDate from,
      LocalDate today,
      Instant now) {
    List<PeriodValue> values = new ArrayList<>();
    if (whole.isEmpty() && from == null) {
      return values;
    }
    Supplier<Tally> nothing = () -> Tally.of(metric, now);
    LocalDate first = from == null ? whole.keySet().iterator().next() : periods.first(from);
    for (LocalDate day = first; !day.isAfter(today); day = periods.after(day)) {
      Optional<BigDecimal> value = whole.getOrDefault(day, nothing.get()).value();
      Optional<BigDecimal> told =
          metric.measure() == Measure.SHARE
              ? share(
                  part.getOrDefault(day, nothing.get()).value().orElseThrow(), value.orElseThrow())
              : value;
      LocalDate last = periods.last(day);
      if (told.isPresent()) {
        values.add(new PeriodValue(day, last, told.get(), last.isBefore(today)));
      }
    }
    return values;
  }
}
