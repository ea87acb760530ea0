package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Examines the readings of one delivery one after the other, each against the outcome's {@link
 * Checks} and the values before it. Keeps a fixed number of them, however many come. For one
 * delivery and one thread.
 */
public final class Scrutiny {
  /** So many moments of the delivery are remembered for the check of duplicates. */
  private static final int MOMENTS = 512;

  private final Checks checks;
  private final Set<String> accepted;
  private final Usual usual;
  private final Map<Instant, BigDecimal> delivered = new LinkedHashMap<>();

  /**
   * For a delivery to an outcome.
   *
   * @param before the newest readings that are there already, oldest first
   * @param accepted ids of suspects that the owner has accepted: they pass
   */
  public Scrutiny(Checks checks, List<Reading> before, Set<String> accepted) {
    this.checks = checks;
    this.accepted = Set.copyOf(accepted);
    this.usual = new Usual(before, checks.jumpFactor().doubleValue());
  }

  /** Why the reading is suspect; empty when it passes, and then it counts for the next ones. */
  public Optional<Doubt> examine(Reading reading) {
    usual.prepare(reading);
    if (!accepted.contains(Suspect.id(reading))) {
      Optional<Doubt> doubt = range(reading).or(() -> duplicate(reading)).or(() -> far(reading));
      if (doubt.isPresent()) {
        return doubt;
      }
    }
    remember(reading);
    usual.add(reading);
    return Optional.empty();
  }

  private Optional<Doubt> range(Reading reading) {
    BigDecimal value = reading.value();
    boolean below = checks.low() != null && value.compareTo(checks.low()) < 0;
    boolean above = checks.high() != null && value.compareTo(checks.high()) > 0;
    return checks.has(Check.RANGE) && (below || above)
        ? Optional.of(new Doubt(Check.RANGE, checks.low(), checks.high(), usual.previous()))
        : Optional.empty();
  }

  private Optional<Doubt> duplicate(Reading reading) {
    BigDecimal other = delivered.get(reading.at());
    return checks.has(Check.DUPLICATE) && other != null && other.compareTo(reading.value()) != 0
        ? Optional.of(new Doubt(Check.DUPLICATE, other, other, other))
        : Optional.empty();
  }

  /** A value that jumps, unless a hundred times or a hundredth of it would have been usual. */
  private Optional<Doubt> far(Reading reading) {
    double value = reading.value().doubleValue();
    Optional<Usual.Bounds> bounds = usual.bounds();
    if (bounds.isEmpty() || bounds.get().contain(value)) {
      return Optional.empty();
    }
    Usual.Bounds usually = bounds.get();
    boolean fraction = Math.abs(value) <= 1 && usually.contain(value * 100);
    boolean percent = Math.abs(usually.median()) <= 1 && usually.contain(value / 100);
    if (checks.has(Check.UNIT) && value != 0 && (fraction || percent)) {
      return Optional.of(doubt(Check.UNIT, usually));
    }
    return checks.has(Check.JUMP) && !usual.isNewLevel(value)
        ? Optional.of(doubt(Check.JUMP, usually))
        : Optional.empty();
  }

  private Doubt doubt(Check check, Usual.Bounds bounds) {
    double low = usual.neverNegative() ? Math.max(0, bounds.low()) : bounds.low();
    return new Doubt(check, shown(low), shown(bounds.high()), usual.previous());
  }

  private static BigDecimal shown(double bound) {
    return new BigDecimal(bound, new MathContext(4, RoundingMode.HALF_UP)).stripTrailingZeros();
  }

  private void remember(Reading reading) {
    delivered.put(reading.at(), reading.value());
    if (delivered.size() > MOMENTS) {
      delivered.remove(delivered.keySet().iterator().next());
    }
  }
}
