package org.sharedoutcomes.core.metric;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.outcome.Metric.Grain;

/** The days, ISO weeks, months or fiscal quarters that values stand for. */
record Periods(Grain grain, FiscalCalendar calendar) {
  /** The first day of the period that the day lies in. */
  LocalDate first(LocalDate day) {
    return switch (grain) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> YearMonth.from(day).atDay(1);
      case QUARTER -> calendar.firstDay(calendar.quarterOf(day));
    };
  }

  /** The last day of the period that the day lies in; what a value of the period is dated. */
  LocalDate last(LocalDate day) {
    return after(day).minusDays(1);
  }

  /** The first day of the period after the one that the day lies in. */
  LocalDate after(LocalDate day) {
    LocalDate first = first(day);
    return switch (grain) {
      case DAY -> first.plusDays(1);
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
      case QUARTER -> first.plusMonths(3);
    };
  }

  /** The first day of the period so many before the one that the day lies in. */
  LocalDate back(LocalDate day, int periods) {
    LocalDate first = first(day);
    return switch (grain) {
      case DAY -> first.minusDays(periods);
      case WEEK -> first.minusWeeks(periods);
      case MONTH -> first.minusMonths(periods);
      case QUARTER -> first.minusMonths(3L * periods);
    };
  }
}
