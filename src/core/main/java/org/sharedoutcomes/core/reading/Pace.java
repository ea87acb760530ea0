package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;

/**
 * Where an outcome should be on a day, on the straight way to its target: from the target before it
 * (at the end of that quarter), else from the baseline (at the first day of the target's quarter),
 * to the target at the last day of its quarter. Before the way begins it is at its beginning.
 */
public record Pace(LocalDate from, BigDecimal start, LocalDate to, BigDecimal goal) {
  /** The way to the target; empty when nothing says where it begins. */
  public static Optional<Pace> of(Outcome outcome, Target target, FiscalCalendar calendar) {
    LocalDate to = calendar.lastDay(target.quarter());
    int index = outcome.targets().indexOf(target);
    if (index > 0) {
      Target before = outcome.targets().get(index - 1);
      LocalDate from = calendar.lastDay(before.quarter());
      return Optional.of(new Pace(from, before.value(), to, target.value()));
    }
    return Optional.ofNullable(outcome.baseline())
        .map(base -> new Pace(calendar.firstDay(target.quarter()), base, to, target.value()));
  }

  /** The value expected at the reading's day. */
  public BigDecimal expectedAt(Reading reading) {
    return expectedAt(reading.day());
  }

  /** The value expected on the day. */
  BigDecimal expectedAt(LocalDate day) {
    long whole = ChronoUnit.DAYS.between(from, to);
    long gone = Math.max(0, Math.min(whole, ChronoUnit.DAYS.between(from, day)));
    BigDecimal part =
        BigDecimal.valueOf(gone).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    return start.add(goal.subtract(start).multiply(part));
  }

  /** Which week of the way the day lies in, from 1 to {@link #weeks}. */
  int week(LocalDate day) {
    long gone = Math.max(0, Math.min(ChronoUnit.DAYS.between(from, to), daysTo(day)));
    return (int) Math.min(weeks(), gone / 7 + 1);
  }

  private long daysTo(LocalDate day) {
    return ChronoUnit.DAYS.between(from, day);
  }

  /** How many weeks the way has, the last perhaps in part. */
  int weeks() {
    return (int) Math.max(1, (ChronoUnit.DAYS.between(from, to) + 6) / 7);
  }
}
