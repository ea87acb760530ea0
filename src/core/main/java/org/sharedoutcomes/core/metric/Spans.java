package org.sharedoutcomes.core.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The median of spans of time in days, to two places; eight bytes for each issue. */
final class Spans implements Tally {
  private static final long MILLIS_OF_DAY = 86_400_000L;
  private static final int PLACES = 2;

  private final Function<IssueFigure, Duration> span;
  private long[] millis = new long[16];
  private int count;

  /**
   * @param span null for an issue that does not count
   */
  Spans(Function<IssueFigure, Duration> span) {
    this.span = span;
  }

  @Override
  public void add(IssueFigure figure) {
    Duration time = span.apply(figure);
    if (time != null) {
      if (count == millis.length) {
        millis = Arrays.copyOf(millis, count * 2);
      }
      millis[count++] = time.toMillis();
    }
  }

  /** The middle one, or the mean of the two in the middle. */
  @Override
  public Optional<BigDecimal> value() {
    if (count == 0) {
      return Optional.empty();
    }
    long[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    BigDecimal twice =
        BigDecimal.valueOf(sorted[(count - 1) / 2]).add(BigDecimal.valueOf(sorted[count / 2]));
    return Optional.of(
        twice.divide(BigDecimal.valueOf(2 * MILLIS_OF_DAY), PLACES, RoundingMode.HALF_UP));
  }
}
