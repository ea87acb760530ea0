package org.sharedoutcomes.core.impact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.statistics.ControlLimits;

/**
 * What the readings show of a change between two days. Other work moved the metric too, so this is
 * what to look at and never the result itself.
 *
 * @param before the newest reading of the time until the work was done
 * @param after the first reading on the day or later, within the time in which one is expected;
 *     else the newest between
 * @param noise by how much the metric varied anyway before, in its unit: the distance of the
 *     natural process limits from their centre (XmR chart) over the newest thirty values; null with
 *     fewer than five
 */
public record Evidence(Optional<Reading> before, Optional<Reading> after, BigDecimal noise) {
  static final int MOST = 30;
  private static final int ENOUGH = 5;

  /** Nothing is known. */
  static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty(), null);

  /**
   * Between the moment that the work was done and a later day.
   *
   * @param readings of the metric, oldest first
   * @param grace days after the day within which a reading still stands for it
   */
  static Evidence of(List<Reading> readings, Instant done, LocalDate day, int grace) {
    Instant start = start(day);
    Instant end = start(day.plusDays(grace + 1L));
    List<Reading> until = readings.stream().filter(r -> !r.at().isAfter(done)).toList();
    List<Reading> since =
        readings.stream().filter(r -> r.at().isAfter(done) && r.at().isBefore(end)).toList();
    Optional<Reading> after =
        since.stream().filter(r -> !r.at().isBefore(start)).findFirst().or(() -> last(since));
    return new Evidence(last(until), after, noise(until));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Optional<Reading> last(List<Reading> readings) {
    return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(readings.size() - 1));
  }

  private static BigDecimal noise(List<Reading> until) {
    List<Reading> newest = until.subList(Math.max(0, until.size() - MOST), until.size());
    if (newest.size() < ENOUGH) {
      return null;
    }
    ControlLimits limits =
        ControlLimits.of(newest.stream().mapToDouble(r -> r.value().doubleValue()).toArray());
    return BigDecimal.valueOf(limits.upper() - limits.centre())
        .round(new MathContext(6, RoundingMode.HALF_UP));
  }

  /** The change in the metric's unit; empty when one of the two values is missing. */
  public Optional<BigDecimal> change() {
    return before.flatMap(from -> after.map(to -> to.value().subtract(from.value())));
  }
}
