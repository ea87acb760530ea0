package org.sharedoutcomes.core.movement;

import java.math.BigDecimal;
import java.time.Instant;
import org.sharedoutcomes.core.reading.Reading;

/**
 * One point of a picture: a reading, or the mean of all readings of a stretch of time.
 *
 * @param at the reading's moment, or the beginning of the stretch in UTC
 * @param value in the metric's unit; a mean is rounded to seven digits
 * @param low the least of the values that it stands for
 * @param high the greatest of them
 * @param count how many they are
 * @param reading the reading itself; null when it stands for several
 */
public record Point(
    Instant at, BigDecimal value, BigDecimal low, BigDecimal high, int count, Reading reading) {
  static Point of(Reading reading) {
    return new Point(reading.at(), reading.value(), reading.value(), reading.value(), 1, reading);
  }
}
