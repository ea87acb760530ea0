package org.sharedoutcomes.core.reading;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.outcome.Metric.Grain;

/**
 * The day, week, month or fiscal quarter that a value stands for: the one in which its moment lies,
 * in UTC. A week goes from Monday to Sunday (ISO 8601).
 */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {
  static Period of(Grain grain, Instant moment, FiscalCalendar calendar) {
    LocalDate day = moment.atZone(ZoneOffset.UTC).toLocalDate();
    return switch (grain) {
      case DAY -> new Period(day, day);
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Period(monday, monday.plusDays(6));
      }
      case MONTH -> new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
      case QUARTER -> {
        Quarter quarter = calendar.quarterOf(day);
        yield new Period(calendar.firstDay(quarter), calendar.lastDay(quarter));
      }
    };
  }

  @Override
  public int compareTo(Period other) {
    return from.compareTo(other.from);
  }
}
