package org.sharedoutcomes.core.link;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.outcome.Metric;

/**
 * What a piece of work is expected to do to an outcome.
 *
 * @param expectedEffect in the metric's unit, with its sign; null when nobody has said
 * @param confidence 0 to 100 percent; null when nobody has said
 * @param horizonDays days after done until the effect should show, 1 to 730; null when not said
 * @param rationale why we believe it; may be empty
 * @param lookBack the day on which to compare, when somebody set it; null when the horizon says it
 * @param primary whether this outcome is the one that the issue is mainly done for
 */
public record Effect(
    BigDecimal expectedEffect,
    Integer confidence,
    Integer horizonDays,
    String rationale,
    LocalDate lookBack,
    boolean primary) {
  /** Nobody has said anything. */
  public static final Effect UNKNOWN = new Effect(null, null, null, "", null, false);

  /** Whether the effect goes the other way than the metric should. */
  public boolean isAgainst(Metric metric) {
    return expectedEffect != null
        && expectedEffect.signum() == (metric.direction() == Metric.Direction.UP ? -1 : 1);
  }

  /** The same, only primary or not. */
  public Effect primary(boolean isPrimary) {
    return new Effect(expectedEffect, confidence, horizonDays, rationale, lookBack, isPrimary);
  }

  /** The same, with a look-back day of its own, or with null by the horizon again. */
  public Effect lookBack(LocalDate day) {
    return new Effect(expectedEffect, confidence, horizonDays, rationale, day, primary);
  }

  /**
   * The day on which to compare: the one that was set, else so many days after the work was done.
   * Empty while it is not done, and when nobody has said a horizon.
   */
  public Optional<LocalDate> lookBackOf(IssueFacts issue) {
    return Optional.ofNullable(lookBack)
        .or(() -> horizonDays == null ? Optional.empty() : dayDone(issue, horizonDays));
  }

  private static Optional<LocalDate> dayDone(IssueFacts issue, int daysLater) {
    return issue.done().map(done -> day(done).plusDays(daysLater));
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
