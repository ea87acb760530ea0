package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.outcome.Composition;
import org.sharedoutcomes.core.outcome.Flaw;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.MetricTree.Operator;
import org.sharedoutcomes.core.outcome.MetricTree.Role;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.Reconciliation.State;

/** Compares what was reported for a whole with what its parts make, for the same period. */
final class Reconcile {
  private static final String KEY = "shared-outcomes.reconciliation.";
  private static final BigDecimal HALF_PERCENT = new BigDecimal("0.005");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Map<String, Outcome> outcomes;
  private final Map<String, List<Reading>> trends;
  private final FiscalCalendar calendar;

  /**
   * Compares by these values.
   *
   * @param trends newest readings by outcome, oldest first
   */
  Reconcile(
      Map<String, Outcome> outcomes, Map<String, List<Reading>> trends, FiscalCalendar calendar) {
    this.outcomes = outcomes;
    this.trends = trends;
    this.calendar = calendar;
  }

  Reconciliation of(Composition composition) {
    Outcome whole = outcomes.get(composition.whole());
    Optional<Flaw> flaw = composition.flaw(outcomes);
    if (flaw.isPresent()) {
      return without(
          State.NOT_COMPUTABLE,
          null,
          List.of(),
          flaw.get().reason().key(),
          flaw.get().reason().arguments());
    }
    List<String> parts = composition.parts().stream().map(Edge::from).toList();
    List<String> others =
        parts.stream()
            .filter(part -> outcomes.get(part).metric().grain() != whole.metric().grain())
            .toList();
    if (!others.isEmpty()) {
      return without(
          State.INCOMPLETE,
          null,
          others,
          KEY + "other-grain",
          List.of(names(others), whole.name()));
    }
    return compare(composition, whole, parts);
  }

  private Reconciliation compare(Composition composition, Outcome whole, List<String> parts) {
    Map<String, TreeMap<Period, BigDecimal>> values = new LinkedHashMap<>();
    parts.forEach(part -> values.put(part, byPeriod(part)));
    TreeMap<Period, BigDecimal> reported = byPeriod(whole.key());
    if (reported.isEmpty()) {
      return common(values)
          .map(period -> computed(composition, whole, values, period, null))
          .orElseGet(
              () ->
                  without(State.INCOMPLETE, null, parts, KEY + "no-value", List.of(names(parts))));
    }
    Period period = reported.lastKey();
    List<String> missing =
        parts.stream().filter(part -> !values.get(part).containsKey(period)).toList();
    return missing.isEmpty()
        ? computed(composition, whole, values, period, reported.get(period))
        : without(
            State.INCOMPLETE,
            period,
            missing,
            KEY + (period.from().equals(period.to()) ? "missing-day" : "missing"),
            List.of(names(missing), period.from(), period.to()));
  }

  private Reconciliation computed(
      Composition composition,
      Outcome whole,
      Map<String, TreeMap<Period, BigDecimal>> values,
      Period period,
      BigDecimal reported) {
    Operator operator = composition.operator().orElseThrow();
    Optional<BigDecimal> result =
        switch (operator) {
          case SUM -> Optional.of(sum(values, period));
          case PRODUCT -> Optional.of(product(values, period, whole));
          case RATIO -> ratio(composition, values, period, whole);
        };
    if (result.isEmpty()) {
      String zero = composition.part(Role.DENOMINATOR).orElseThrow().from();
      return without(
          State.NOT_COMPUTABLE, period, List.of(), KEY + "zero", List.of(names(List.of(zero))));
    }
    return judged(operator, whole, period, result.get(), reported);
  }

  private static Reconciliation judged(
      Operator operator, Outcome whole, Period period, BigDecimal computed, BigDecimal reported) {
    String stem = KEY + Findings.name(operator);
    Amount made = new Amount(computed, whole.metric().unit());
    if (reported == null) {
      return new Reconciliation(
          State.NOT_REPORTED,
          period,
          computed,
          null,
          null,
          List.of(),
          stem + "-not-reported",
          List.of(made));
    }
    BigDecimal difference = reported.subtract(computed);
    BigDecimal tolerance = tolerance(reported);
    boolean same = difference.abs().compareTo(tolerance) <= 0;
    String how = same ? "-adds-up" : difference.signum() > 0 ? "-less" : "-more";
    return new Reconciliation(
        same ? State.ADDS_UP : State.DIFFERS,
        period,
        computed,
        reported,
        tolerance,
        List.of(),
        stem + how,
        List.of(
            made,
            new Amount(reported, whole.metric().unit()),
            new Amount(difference.abs(), whole.metric().unit())));
  }

  private static BigDecimal tolerance(BigDecimal reported) {
    return reported
        .abs()
        .multiply(HALF_PERCENT)
        .max(reported.ulp().multiply(HALF))
        .stripTrailingZeros();
  }

  private static BigDecimal sum(Map<String, TreeMap<Period, BigDecimal>> values, Period period) {
    return values.values().stream()
        .map(byPeriod -> byPeriod.get(period))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal product(
      Map<String, TreeMap<Period, BigDecimal>> values, Period period, Outcome whole) {
    BigDecimal product = BigDecimal.ONE;
    for (String part : values.keySet()) {
      product = product.multiply(plain(values, part, period));
    }
    return product.divide(Composition.scale(whole), MathContext.DECIMAL64);
  }

  private Optional<BigDecimal> ratio(
      Composition composition,
      Map<String, TreeMap<Period, BigDecimal>> values,
      Period period,
      Outcome whole) {
    BigDecimal above = plain(values, composition.part(Role.NUMERATOR).orElseThrow().from(), period);
    BigDecimal below =
        plain(values, composition.part(Role.DENOMINATOR).orElseThrow().from(), period);
    return below.signum() == 0
        ? Optional.empty()
        : Optional.of(
            above.divide(below.multiply(Composition.scale(whole)), MathContext.DECIMAL64));
  }

  private BigDecimal plain(
      Map<String, TreeMap<Period, BigDecimal>> values, String part, Period period) {
    return values.get(part).get(period).multiply(Composition.scale(outcomes.get(part)));
  }

  /** Of several values of one period the newest holds. */
  private TreeMap<Period, BigDecimal> byPeriod(String key) {
    TreeMap<Period, BigDecimal> values = new TreeMap<>();
    for (Reading reading : trends.getOrDefault(key, List.of())) {
      values.put(
          Period.of(outcomes.get(key).metric().grain(), reading.at(), calendar), reading.value());
    }
    return values;
  }

  private static Optional<Period> common(Map<String, TreeMap<Period, BigDecimal>> values) {
    List<Period> periods = new ArrayList<>(values.values().iterator().next().keySet());
    values.values().forEach(byPeriod -> periods.retainAll(byPeriod.keySet()));
    return periods.stream().max(Period::compareTo);
  }

  private String names(List<String> keys) {
    return keys.stream().map(key -> outcomes.get(key).name()).collect(Collectors.joining(", "));
  }

  private static Reconciliation without(
      State state, Period period, List<String> missing, String key, List<Object> arguments) {
    return new Reconciliation(state, period, null, null, null, missing, key, arguments);
  }
}
