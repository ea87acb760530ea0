package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.outcome.Metric.Direction;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.Expectation;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.statistics.ControlLimits;
import org.sharedoutcomes.core.statistics.WesternElectric;

/**
 * How much each value of a series deviates, as one number for each kind of condition: the greater
 * the worse, so that one comparison serves all kinds. A value of which the condition says nothing,
 * such as the first for a change, has none.
 */
final class Measures {
  /** So many values before one say what is usual; with fewer than the second nothing is. */
  private static final int WINDOW = 30;

  private static final int FEWEST = 8;

  private final Outcome outcome;
  private final Expectation expectation;
  private final List<Reading> series;

  Measures(Outcome outcome, Expectation expectation, List<Reading> series) {
    this.outcome = outcome;
    this.expectation = expectation;
    this.series = series;
  }

  /** One for each reading; null where nothing can be said. */
  List<BigDecimal> of(Condition condition) {
    return switch (condition.kind()) {
      case ABOVE -> series.stream().map(Reading::value).toList();
      case BELOW -> series.stream().map(reading -> reading.value().negate()).toList();
      case RISES -> changes(condition, false);
      case FALLS -> changes(condition, true);
      case OFF_PACE -> offPace();
      case WORSE_IN_A_ROW -> worseInARow();
      case UNUSUAL -> unusual();
    };
  }

  /** Compares each value with the newest that is at least so many days older. */
  private List<BigDecimal> changes(Condition condition, boolean falls) {
    List<BigDecimal> changes = new ArrayList<>();
    Duration back = Duration.ofDays(condition.days());
    int before = -1;
    for (Reading reading : series) {
      while (!series.get(before + 1).at().isAfter(reading.at().minus(back))) {
        before++;
      }
      BigDecimal change =
          before < 0 ? null : change(series.get(before).value(), reading.value(), condition);
      changes.add(change == null || !falls ? change : change.negate());
    }
    return changes;
  }

  private static BigDecimal change(BigDecimal from, BigDecimal to, Condition condition) {
    BigDecimal change = to.subtract(from);
    if (!condition.percent()) {
      return change;
    }
    return from.signum() == 0
        ? null
        : change.movePointRight(2).divide(from.abs(), MathContext.DECIMAL64);
  }

  private List<BigDecimal> offPace() {
    List<BigDecimal> behind = new ArrayList<>();
    for (Reading reading : series) {
      Optional<BigDecimal> expected = expectation.at(reading.day());
      behind.add(expected.map(wanted -> worse(wanted, reading.value())).orElse(null));
    }
    return behind;
  }

  /** One when the value ends a signal in the bad direction, judged by the values before it. */
  private List<BigDecimal> unusual() {
    double[] values =
        series.stream().mapToDouble(reading -> reading.value().doubleValue()).toArray();
    boolean badAbove = outcome.metric().direction() == Direction.DOWN;
    List<BigDecimal> signals = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      signals.add(i < FEWEST ? null : signal(values, i, badAbove));
    }
    return signals;
  }

  private static BigDecimal signal(double[] values, int last, boolean badAbove) {
    double[] before = Arrays.copyOfRange(values, Math.max(0, last - WINDOW), last);
    double[] recent = Arrays.copyOfRange(values, Math.max(0, last - WINDOW), last + 1);
    boolean signals =
        WesternElectric.signals(ControlLimits.robust(before), recent).stream()
            .anyMatch(signal -> signal.index() == recent.length - 1 && signal.above() == badAbove);
    return signals ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  private List<BigDecimal> worseInARow() {
    List<BigDecimal> runs = new ArrayList<>();
    int run = 0;
    for (int i = 0; i < series.size(); i++) {
      run =
          i > 0 && worse(series.get(i - 1).value(), series.get(i).value()).signum() > 0
              ? run + 1
              : 0;
      runs.add(BigDecimal.valueOf(run));
    }
    return runs;
  }

  /** By how much the second is worse than the first; negative when it is better. */
  private BigDecimal worse(BigDecimal first, BigDecimal second) {
    return outcome.metric().direction() == Direction.UP
        ? first.subtract(second)
        : second.subtract(first);
  }
}
