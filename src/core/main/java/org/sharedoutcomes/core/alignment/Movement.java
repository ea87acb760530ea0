package org.sharedoutcomes.core.alignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.outcome.Metric.Direction;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.statistics.ControlLimits;

/**
 * How far an outcome's value has come on its way from the baseline to the target. It has moved when
 * it went the wanted way for at least a tenth of the whole and farther than it varies anyway: than
 * the distance of the natural process limits from their centre (XmR chart, see {@link
 * ControlLimits}) over its newest values, where there are at least five.
 *
 * @param from the baseline; without one the value before the work was done, else the oldest known
 * @param now the newest value; null when there is none
 * @param percent of the way, rounded towards 0; negative when it went the other way; 0 when there
 *     is no value or no target to go to
 * @param noise by how much the value varies anyway, in its unit; null with fewer than five values
 * @param moved whether it went the wanted way, and beyond the noise
 */
public record Movement(
    BigDecimal from, BigDecimal now, int percent, BigDecimal noise, boolean moved) {
  private static final int ENOUGH = 5;
  private static final int TENTH = 10;

  static Movement of(Outcome outcome, Stand stand, Optional<Instant> delivered) {
    List<Reading> trend = stand.trend();
    BigDecimal now = stand.newest().map(Reading::value).orElse(null);
    BigDecimal from = outcome.baseline() == null ? before(trend, delivered) : outcome.baseline();
    BigDecimal noise = noise(trend);
    int percent = percent(from, now, stand.target());
    return new Movement(
        from,
        now,
        percent,
        noise,
        moved(outcome.metric().direction(), from, now, noise, percent, stand.target()));
  }

  private static BigDecimal before(List<Reading> trend, Optional<Instant> delivered) {
    return trend.stream()
        .filter(reading -> delivered.filter(done -> !reading.at().isAfter(done)).isPresent())
        .reduce((earlier, later) -> later)
        .or(() -> trend.stream().findFirst())
        .map(Reading::value)
        .orElse(null);
  }

  private static BigDecimal noise(List<Reading> trend) {
    if (trend.size() < ENOUGH) {
      return null;
    }
    ControlLimits limits =
        ControlLimits.of(trend.stream().mapToDouble(r -> r.value().doubleValue()).toArray());
    return BigDecimal.valueOf(limits.upper() - limits.centre())
        .round(new MathContext(6, RoundingMode.HALF_UP));
  }

  private static int percent(BigDecimal from, BigDecimal now, Optional<Target> target) {
    if (from == null || now == null || target.isEmpty()) {
      return 0;
    }
    BigDecimal whole = target.get().value().subtract(from);
    return whole.signum() == 0
        ? 0
        : now.subtract(from)
            .multiply(BigDecimal.valueOf(100))
            .divide(whole, 0, RoundingMode.DOWN)
            .max(BigDecimal.valueOf(-999))
            .min(BigDecimal.valueOf(999))
            .intValueExact();
  }

  private static boolean moved(
      Direction direction,
      BigDecimal from,
      BigDecimal now,
      BigDecimal noise,
      int percent,
      Optional<Target> target) {
    if (from == null || now == null) {
      return false;
    }
    BigDecimal change = now.subtract(from);
    boolean wanted = change.signum() == (direction == Direction.UP ? 1 : -1);
    boolean far = target.isEmpty() || from.compareTo(target.get().value()) == 0 || percent >= TENTH;
    return wanted && far && (noise == null || change.abs().compareTo(noise) > 0);
  }
}
