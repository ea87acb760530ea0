package org.sharedoutcomes.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.outcome.Composition;
import org.sharedoutcomes.core.outcome.Metric.Grain;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.MetricTree.EdgeKind;
import org.sharedoutcomes.core.outcome.MetricTree.Operator;
import org.sharedoutcomes.core.outcome.MetricTree.Role;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.Reconciliation.State;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

public class ReconcileTest {
  private static final String MONDAY = "2026-05-04";
  private static final String SUNDAY = "2026-05-10";

  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
  private final Map<String, List<Reading>> trends = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  private ReconcileTest measured(String key, String unit, Grain grain) {
    outcomes.put(key, OutcomeExamples.measured(key, key, unit, grain));
    return this;
  }

  private void value(String key, String day, String value) {
    Instant at = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    trends
        .computeIfAbsent(key, any -> new ArrayList<>())
        .add(new Reading(key, at, new BigDecimal(value), null, "", "u-max", at));
  }

  private void part(String from, String to, Operator operator, Role role) {
    edges.add(new Edge(from, to, EdgeKind.COMPONENT, operator, role, null, null));
  }

  private Reconciliation found() {
    return new Reconcile(outcomes, trends, FiscalCalendar.CALENDAR_YEAR)
        .of(Composition.of(edges).get(0));
  }

  private void twoParts() {
    measured("whole", "visits", Grain.WEEK);
    measured("a", "visits", Grain.WEEK);
    measured("b", "visits", Grain.WEEK);
    part("a", "whole", Operator.SUM, null);
    part("b", "whole", Operator.SUM, null);
  }

  @Test
  public void parts_that_add_up_agree() {
    twoParts();
    value("whole", SUNDAY, "41");
    value("a", MONDAY, "20.5");
    value("b", SUNDAY, "20.5");
    assertThat(found().state()).isEqualTo(State.ADDS_UP);
    assertThat(found().period())
        .isEqualTo(new Period(LocalDate.parse(MONDAY), LocalDate.parse(SUNDAY)));
  }

  @Test
  public void what_the_parts_do_not_explain_is_told() {
    twoParts();
    value("whole", SUNDAY, "41.0");
    value("a", SUNDAY, "20.1");
    value("b", SUNDAY, "20.1");
    assertThat(found().state()).isEqualTo(State.DIFFERS);
    assertThat(found().computed()).isEqualByComparingTo("40.2");
    assertThat(found().reported()).isEqualByComparingTo("41.0");
    assertThat(found().difference().orElseThrow()).isEqualByComparingTo("0.8");
    assertThat(found().key()).isEqualTo("shared-outcomes.reconciliation.sum-less");
  }

  @Test
  public void half_a_percent_may_be_missing_and_no_more() {
    twoParts();
    value("whole", SUNDAY, "10000");
    value("a", SUNDAY, "9000");
    value("b", SUNDAY, "950");
    assertThat(found().tolerance()).isEqualByComparingTo("50");
    assertThat(found().state()).isEqualTo(State.ADDS_UP);
    value("b", SUNDAY, "949");
    assertThat(found().state()).isEqualTo(State.DIFFERS);
  }

  @Test
  public void parts_that_make_more_are_told_too() {
    twoParts();
    value("whole", SUNDAY, "40");
    value("a", SUNDAY, "30");
    value("b", SUNDAY, "20");
    assertThat(found().key()).isEqualTo("shared-outcomes.reconciliation.sum-more");
  }

  @Test
  public void a_part_without_a_value_for_the_period_is_named_and_its_old_value_not_taken() {
    twoParts();
    value("whole", "2026-05-11", "41");
    value("a", "2026-05-11", "20");
    value("b", SUNDAY, "21");
    assertThat(found().state()).isEqualTo(State.INCOMPLETE);
    assertThat(found().missing()).containsExactly("b");
    assertThat(found().computed()).isNull();
    assertThat(found().difference()).isEmpty();
  }

  @Test
  public void parts_measured_at_another_pace_are_not_compared() {
    twoParts();
    measured("b", "visits", Grain.DAY);
    value("whole", SUNDAY, "41");
    value("a", SUNDAY, "20");
    value("b", SUNDAY, "21");
    assertThat(found().state()).isEqualTo(State.INCOMPLETE);
    assertThat(found().missing()).containsExactly("b");
  }

  @Test
  public void a_whole_without_values_is_computed_for_the_newest_common_period() {
    twoParts();
    value("a", SUNDAY, "20");
    value("a", "2026-05-11", "22");
    value("b", SUNDAY, "21");
    assertThat(found().state()).isEqualTo(State.NOT_REPORTED);
    assertThat(found().computed()).isEqualByComparingTo("41");
  }

  @Test
  public void nothing_at_all_is_incomplete() {
    twoParts();
    assertThat(found().state()).isEqualTo(State.INCOMPLETE);
  }

  @Test
  public void factors_multiply_with_percents_as_hundredths() {
    measured("orders", "orders", Grain.MONTH);
    measured("visits", "visits", Grain.MONTH);
    measured("conversion", "%", Grain.MONTH);
    part("visits", "orders", Operator.PRODUCT, null);
    part("conversion", "orders", Operator.PRODUCT, null);
    value("orders", "2026-04-30", "250");
    value("visits", "2026-04-01", "10000");
    value("conversion", "2026-04-15", "2.5");
    assertThat(found().computed()).isEqualByComparingTo("250");
    assertThat(found().state()).isEqualTo(State.ADDS_UP);
  }

  @Test
  public void a_ratio_is_its_numerator_by_its_denominator_in_the_unit_of_the_whole() {
    measured("share", "%", Grain.QUARTER);
    measured("active", "people", Grain.QUARTER);
    measured("all", "people", Grain.QUARTER);
    part("all", "share", Operator.RATIO, Role.DENOMINATOR);
    part("active", "share", Operator.RATIO, Role.NUMERATOR);
    value("share", "2026-06-30", "33");
    value("active", "2026-04-01", "1");
    value("all", "2026-05-01", "3");
    assertThat(found().computed().doubleValue()).isBetween(33.333, 33.334);
    assertThat(found().state()).as("33 may be rounded").isEqualTo(State.ADDS_UP);
  }

  @Test
  public void nothing_is_divided_by_zero() {
    measured("share", "%", Grain.DAY);
    measured("active", "people", Grain.DAY);
    measured("all", "people", Grain.DAY);
    part("active", "share", Operator.RATIO, Role.NUMERATOR);
    part("all", "share", Operator.RATIO, Role.DENOMINATOR);
    value("share", MONDAY, "50");
    value("active", MONDAY, "1");
    value("all", MONDAY, "0");
    assertThat(found().state()).isEqualTo(State.NOT_COMPUTABLE);
    assertThat(found().key()).isEqualTo("shared-outcomes.reconciliation.zero");
  }

  @Test
  public void units_that_do_not_fit_any_more_make_it_not_computable() {
    twoParts();
    measured("b", "people", Grain.WEEK);
    assertThat(found().state()).isEqualTo(State.NOT_COMPUTABLE);
    assertThat(found().key()).isEqualTo("shared-outcomes.tree.units-of-sum");
    assertThat(found().arguments()).contains("b (people) → whole (visits)");
  }

  @Test
  public void a_ratio_drawn_without_sides_has_its_numerator_first() {
    measured("share", "%", Grain.DAY);
    measured("active", "people", Grain.DAY);
    measured("all", "people", Grain.DAY);
    part("active", "share", Operator.RATIO, null);
    part("all", "share", Operator.RATIO, null);
    value("active", MONDAY, "1");
    value("all", MONDAY, "4");
    assertThat(found().computed()).isEqualByComparingTo("25");
  }
}
