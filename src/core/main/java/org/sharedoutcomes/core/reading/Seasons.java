package org.sharedoutcomes.core.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sharedoutcomes.core.outcome.Metric.Grain;
import org.sharedoutcomes.core.statistics.Season;

/**
 * An outcome's season by the calendar: daily values have a day of the week, monthly ones a month of
 * the year, quarterly ones a quarter of the year. Weekly values have none here.
 *
 * @param first the period of the season's first part
 */
record Seasons(Grain grain, long first, Season season) {
  /** From the newest periods without a gap; empty when these are not two whole seasons. */
  static Optional<Seasons> of(Grain grain, List<Reading> readings) {
    int parts = parts(grain);
    if (parts == 0 || readings.isEmpty()) {
      return Optional.empty();
    }
    TreeMap<Long, Double> byPeriod = new TreeMap<>();
    readings.forEach(r -> byPeriod.put(period(grain, r.day()), r.value().doubleValue()));
    long first = byPeriod.lastKey();
    while (byPeriod.containsKey(first - 1)) {
      first--;
    }
    double[] values = byPeriod.tailMap(first).values().stream().mapToDouble(v -> v).toArray();
    if (values.length < 2 * parts) {
      return Optional.empty();
    }
    boolean multiplies = Arrays.stream(values).allMatch(value -> value > 0);
    return Optional.of(new Seasons(grain, first, Season.of(multiplies, parts, values)));
  }

  /** How many values make a season; 0 when the grain has none. */
  static int parts(Grain grain) {
    return switch (grain) {
      case DAY -> 7;
      case MONTH -> 12;
      case QUARTER -> 4;
      case WEEK -> 0;
    };
  }

  private static long period(Grain grain, LocalDate day) {
    return switch (grain) {
      case DAY -> day.toEpochDay();
      case WEEK -> Math.floorDiv(day.toEpochDay(), 7);
      case MONTH -> day.getLong(ChronoField.PROLEPTIC_MONTH);
      case QUARTER -> Math.floorDiv(day.getLong(ChronoField.PROLEPTIC_MONTH), 3);
    };
  }

  private int part(LocalDate day) {
    return Math.toIntExact(period(grain, day) - first);
  }

  double expected(double level, LocalDate day) {
    return season.expected(level, part(day));
  }

  double level(Reading reading) {
    return season.level(reading.value().doubleValue(), part(reading.day()));
  }
}
