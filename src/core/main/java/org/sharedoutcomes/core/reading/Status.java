package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;

/**
 * How an outcome stands, derived here and nowhere else from its newest value and the target that
 * counts today. A value is on track when it is at least where {@link Pace} expects it on the day
 * that the value stands for; nothing that is delivered changes it.
 *
 * @param key the text key of a sentence that says so
 * @param arguments what the sentence mentions
 */
public record Status(Standing standing, String key, List<Object> arguments) {
  /** In this order: the first that holds. */
  public enum Standing {
    NO_DATA,
    REACHED,
    /** The last target's quarter is over. */
    MISSED,
    /** Without a baseline nothing says how far it should be. */
    UNDER_WAY,
    ON_TRACK,
    OFF_PACE
  }

  public static Status of(
      Outcome outcome, Optional<Reading> newest, LocalDate today, FiscalCalendar calendar) {
    Optional<Target> wanted = outcome.targetFor(calendar.quarterOf(today));
    if (newest.isEmpty() || wanted.isEmpty()) {
      return status(Standing.NO_DATA);
    }
    Reading reading = newest.get();
    Target target = wanted.get();
    BigDecimal value = reading.value();
    String unit = outcome.metric().unit();
    Amount now = new Amount(value, unit);
    Amount goal = new Amount(target.value(), unit);
    String quarter = target.quarter().toString();
    if (outcome.metric().direction().reaches(value, target.value())) {
      return status(Standing.REACHED, now, goal, quarter);
    }
    if (today.isAfter(calendar.lastDay(target.quarter()))) {
      return status(Standing.MISSED, now, goal, quarter);
    }
    Optional<BigDecimal> expected =
        Pace.of(outcome, target, calendar).map(pace -> pace.expectedAt(reading));
    if (expected.isEmpty()) {
      return status(Standing.UNDER_WAY, now, goal, quarter);
    }
    boolean onTrack = outcome.metric().direction().reaches(value, expected.get());
    BigDecimal shown = expected.get().round(new MathContext(4, RoundingMode.HALF_UP));
    return status(
        onTrack ? Standing.ON_TRACK : Standing.OFF_PACE,
        now,
        goal,
        quarter,
        new Amount(shown, unit));
  }

  private static Status status(Standing standing, Object... arguments) {
    String key = "shared-outcomes.status." + Findings.name(standing);
    return new Status(standing, key, List.of(arguments));
  }
}
