package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.statistics.Spread;

/**
 * What values usually are, by the last few that passed. A value is far from that when it is so many
 * times larger or smaller than both their median and the last of them, and an outlier by {@link
 * Spread}: so neither noise nor a step back to the usual level is taken for a jump.
 */
final class Usual {
  private static final int KEPT = 24;

  /** With fewer values nothing is usual yet. */
  private static final int FEWEST = 3;

  /** So many values in a row that are equally far from the usual are a new level. */
  private static final int STREAK = 3;

  private final Deque<Reading> kept = new ArrayDeque<>();
  private final double factor;
  private boolean begun;
  private int streak;
  private double lastFar;

  Usual(List<Reading> before, double factor) {
    this.factor = factor;
    before.forEach(this::keep);
  }

  /** Between these a value is not far; the median is of those that passed. */
  record Bounds(double low, double high, double median) {
    boolean contain(double value) {
      return value >= low && value <= high;
    }
  }

  /** Forgets what was there before when the delivery begins further back: old history. */
  void prepare(Reading first) {
    if (!begun && !kept.isEmpty() && first.at().isBefore(kept.getFirst().at())) {
      kept.clear();
    }
    begun = true;
  }

  void add(Reading passed) {
    streak = 0;
    keep(passed);
  }

  private void keep(Reading reading) {
    kept.addLast(reading);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
  }

  /** The value before; null when there is none. */
  BigDecimal previous() {
    return kept.isEmpty() ? null : kept.getLast().value();
  }

  boolean neverNegative() {
    return kept.stream().allMatch(reading -> reading.value().signum() >= 0);
  }

  Optional<Bounds> bounds() {
    if (kept.size() < FEWEST) {
      return Optional.empty();
    }
    Spread spread =
        Spread.of(kept.stream().mapToDouble(reading -> reading.value().doubleValue()).toArray());
    Bounds middle = around(spread.median());
    Bounds last = around(kept.getLast().value().doubleValue());
    return Optional.of(
        new Bounds(
            Math.min(Math.min(middle.low(), last.low()), reach(spread, spread.lower())),
            Math.max(Math.max(middle.high(), last.high()), reach(spread, spread.upper())),
            spread.median()));
  }

  /** Around zero no factor says anything: there it is applied to the spread. */
  private double reach(Spread spread, double bound) {
    return spread.median() == 0 ? bound * factor : bound;
  }

  private Bounds around(double value) {
    double near = value / factor;
    double far = value * factor;
    return new Bounds(Math.min(near, far), Math.max(near, far), value);
  }

  /** Whether a far value follows others that were as far: then it begins a new level. */
  boolean isNewLevel(double far) {
    boolean again = streak > 0 && around(lastFar).contain(far);
    streak = again ? streak + 1 : 1;
    lastFar = far;
    if (streak > STREAK) {
      kept.clear();
      return true;
    }
    return false;
  }
}
