package org.sharedoutcomes.core.common;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The installation's fiscal year: when it starts and after which calendar year it is named.
 *
 * @param startMonth 1 (January) to 12; the first month of Q1
 * @param namedBy whether a fiscal year bears the calendar year in which it ends or starts
 */
public record FiscalCalendar(int startMonth, NamedBy namedBy) {
  /** January to December. */
  public static final FiscalCalendar CALENDAR_YEAR = new FiscalCalendar(1, NamedBy.END);

  /** Which calendar year gives a fiscal year its name. */
  public enum NamedBy {
    END,
    START
  }

  public FiscalCalendar {
    if (startMonth < 1 || startMonth > 12) {
      throw new IllegalArgumentException("no such month: " + startMonth);
    }
  }

  /** The quarter that the day lies in. */
  public Quarter quarterOf(LocalDate day) {
    YearMonth month = YearMonth.from(day).minusMonths(startMonth - 1L);
    return new Quarter(month.getYear() + nameShift(), (month.getMonthValue() - 1) / 3 + 1);
  }

  public LocalDate firstDay(Quarter quarter) {
    return YearMonth.of(quarter.year() - nameShift(), (quarter.number() - 1) * 3 + 1)
        .plusMonths(startMonth - 1L)
        .atDay(1);
  }

  public LocalDate lastDay(Quarter quarter) {
    return firstDay(quarter).plusMonths(3).minusDays(1);
  }

  private int nameShift() {
    return namedBy == NamedBy.END && startMonth > 1 ? 1 : 0;
  }
}
