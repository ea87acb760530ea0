package org.sharedoutcomes.core.roadmap;

import java.util.List;
import java.util.stream.IntStream;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.roadmap.Roadmap.Column;

/**
 * In which column work stands: in its quarter's, or in one of three horizons. Columns are counted
 * from 0; work that was planned for a time before them is in {@link #BEFORE}, for one after them in
 * {@link #size}.
 */
public record Scale(Layout layout, Period period, Quarter current) {
  public static final int BEFORE = -1;

  private static final List<String> HORIZONS = List.of("now", "next", "later");

  /** How many columns there are. */
  public int size() {
    return layout == Layout.HORIZONS ? HORIZONS.size() : period.to().minus(period.from()) + 1;
  }

  /** The column of the card's target quarter; only for what has one. */
  public int of(Placed card) {
    return of(card.placement().quarter(), card.issue().progress() == Progress.DONE);
  }

  /** The first column that the card reaches into; that of its target quarter unless it spans. */
  public int firstOf(Placed card) {
    int last = of(card);
    return card.starts() == null || last == BEFORE
        ? last
        : Math.min(last, Math.max(0, of(card.starts(), false)));
  }

  /** What is not done by the end of its quarter is still to do now. */
  private int of(Quarter quarter, boolean done) {
    if (layout == Layout.QUARTERS) {
      return Math.max(BEFORE, Math.min(size(), quarter.minus(period.from())));
    }
    int ahead = quarter.minus(current);
    return ahead < 0 && done ? BEFORE : Math.max(0, Math.min(ahead, size() - 1));
  }

  /** Whether it stands in a column, or reaches into one, or has no quarter. */
  boolean shows(Placed card) {
    return isUnscheduled(card) || !isBefore(card) && firstOf(card) < size();
  }

  /** Whether its target quarter lies before the first column. */
  boolean isBefore(Placed card) {
    return !isUnscheduled(card) && of(card) == BEFORE;
  }

  /** Whether its target quarter lies after the last column. */
  boolean isAfter(Placed card) {
    return !isUnscheduled(card) && of(card) == size();
  }

  static boolean isUnscheduled(Placed card) {
    return card.placement().quarter() == null;
  }

  /** The columns with what stands in them. */
  List<Column> columns(FiscalCalendar calendar, List<Roadmap.Total> totals) {
    return IntStream.range(0, size())
        .mapToObj(
            index ->
                layout == Layout.HORIZONS
                    ? horizon(index, calendar, totals.get(index))
                    : quarter(period.from().plus(index), calendar, totals.get(index)))
        .toList();
  }

  private static Column quarter(Quarter quarter, FiscalCalendar calendar, Roadmap.Total total) {
    return new Column(
        quarter.toString(), quarter, calendar.firstDay(quarter), calendar.lastDay(quarter), total);
  }

  private Column horizon(int index, FiscalCalendar calendar, Roadmap.Total total) {
    Quarter first = current.plus(index);
    boolean open = index == HORIZONS.size() - 1;
    return new Column(
        HORIZONS.get(index),
        open ? null : first,
        calendar.firstDay(first),
        open ? null : calendar.lastDay(first),
        total);
  }
}
