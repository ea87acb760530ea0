package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.statistics.ControlLimits;
import org.sharedoutcomes.core.statistics.WesternElectric;
import org.sharedoutcomes.core.statistics.WesternElectric.Signal;

/**
 * What is expected of an outcome's values: where they should be on the way to the target, and
 * between which limits they vary anyway.
 *
 * <p>Linear: on the straight line to the target ({@link Pace}). Seasonal: the line is that of the
 * values without their season, and each day expects what the season makes of it ({@link Seasons});
 * where two whole seasons of values are not there it is linear after all, and {@link #method} says
 * so. The limits are robust {@link ControlLimits} of the recent values, without their season when
 * it is seasonal.
 */
public final class Expectation {
  /** Fewer values give no limits (Wheeler: five or six are enough to begin with). */
  private static final int FEWEST = 6;

  private final Outcome outcome;
  private final FiscalCalendar calendar;
  private final Optional<Seasons> seasons;
  private final Optional<ControlLimits> limits;
  private final List<Signal> signals;
  private final List<Reading> recent;

  /** How values on the way to the target are expected. */
  public enum Method {
    LINEAR,
    SEASONAL
  }

  /** From the lower to the upper limit of a day's value, in the metric's unit. */
  public record Band(BigDecimal low, BigDecimal high) {}

  private Expectation(
      Outcome outcome,
      FiscalCalendar calendar,
      List<Reading> recent,
      Optional<Seasons> seasons,
      double... levels) {
    this.outcome = outcome;
    this.calendar = calendar;
    this.recent = recent;
    this.seasons = seasons;
    this.limits =
        levels.length < FEWEST ? Optional.empty() : Optional.of(ControlLimits.robust(levels));
    this.signals = limits.map(some -> WesternElectric.signals(some, levels)).orElse(List.of());
  }

  static Expectation of(Evidence evidence) {
    return of(evidence.outcome(), evidence.checks(), evidence.recent(), evidence.calendar());
  }

  /**
   * What is expected according to these readings.
   *
   * @param readings oldest first; the newest {@value Evidence#RECENT} count
   */
  public static Expectation of(
      Outcome outcome, Checks checks, List<Reading> readings, FiscalCalendar calendar) {
    List<Reading> recent =
        readings.subList(Math.max(0, readings.size() - Evidence.RECENT), readings.size());
    Optional<Seasons> seasons =
        checks.expectation() == Method.SEASONAL
            ? Seasons.of(outcome.metric().grain(), recent)
            : Optional.empty();
    double[] levels =
        recent.stream()
            .mapToDouble(
                reading ->
                    seasons
                        .map(some -> some.level(reading))
                        .orElseGet(() -> reading.value().doubleValue()))
            .toArray();
    return new Expectation(outcome, calendar, recent, seasons, levels);
  }

  /** The one in use: not seasonal when there are not yet two seasons. */
  public Method method() {
    return seasons.isPresent() ? Method.SEASONAL : Method.LINEAR;
  }

  /** The value expected on the day; empty when nothing says where the way to the target begins. */
  public Optional<BigDecimal> at(LocalDate day) {
    return outcome
        .targetFor(calendar.quarterOf(day))
        .flatMap(target -> Pace.of(outcome, target, calendar))
        .map(pace -> at(pace, day));
  }

  BigDecimal at(Pace pace, LocalDate day) {
    BigDecimal line = pace.expectedAt(day);
    return seasons.map(some -> number(some.expected(line.doubleValue(), day))).orElse(line);
  }

  /** Between what a value of the day varies anyway; empty with fewer than six values. */
  public Optional<Band> band(LocalDate day) {
    return limits.map(some -> new Band(seasoned(some.lower(), day), seasoned(some.upper(), day)));
  }

  private BigDecimal seasoned(double level, LocalDate day) {
    return number(seasons.map(some -> some.expected(level, day)).orElse(level));
  }

  private static BigDecimal number(double value) {
    return new BigDecimal(value, MathContext.DECIMAL32).stripTrailingZeros();
  }

  /**
   * Where the recent values signal a change, by the Western Electric rules; a signal's index counts
   * the recent readings from the oldest.
   */
  public List<Signal> signals() {
    return signals;
  }

  /** The same, each with its reading, oldest first. */
  public List<Deviation> deviations() {
    return signals.stream()
        .map(signal -> new Deviation(recent.get(signal.index()), signal.rule(), signal.above()))
        .toList();
  }
}
