package org.sharedoutcomes.core.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.nudge.Condition.Kind;
import org.sharedoutcomes.core.reading.Checks;
import org.sharedoutcomes.core.reading.Expectation;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

public class CourseTest {
  private static final Instant NOW = Instant.parse("2026-05-15T10:00:00Z");

  /** Weekly values that end on 15 May 2026. */
  private static List<Reading> weekly(String... values) {
    List<Reading> series = new ArrayList<>();
    LocalDate last = LocalDate.of(2026, 5, 15);
    for (int i = 0; i < values.length; i++) {
      String day = last.minusWeeks(values.length - 1L - i).toString();
      series.add(NudgeScene.reading(day, values[i], NOW));
    }
    return series;
  }

  private static Condition condition(Kind kind, String threshold, String exit) {
    return new Condition(
        kind, new BigDecimal(threshold), exit == null ? null : new BigDecimal(exit), null, false);
  }

  private static List<String> course(NudgeRule rule, List<Reading> series) {
    return Course.of(
            rule,
            OutcomeExamples.activationRate(),
            series,
            Expectation.of(
                OutcomeExamples.activationRate(),
                Checks.DEFAULT,
                series,
                FiscalCalendar.CALENDAR_YEAR),
            NOW)
        .transitions()
        .stream()
        .map(each -> each.kind() + " " + each.at().toString().substring(5, 10))
        .toList();
  }

  @Test
  public void above_fires_beyond_the_threshold_and_not_at_it() {
    NudgeRule rule = NudgeScene.rule(condition(Kind.ABOVE, "10", "8"), 0, null);
    assertThat(course(rule, weekly("10", "11", "9", "8.1", "8", "10")))
        .containsExactly("FIRED 04-17", "RECOVERED 05-08");
  }

  @Test
  public void without_an_exit_the_threshold_is_the_exit() {
    NudgeRule rule = NudgeScene.rule(condition(Kind.BELOW, "10", null), 0, null);
    assertThat(course(rule, weekly("9", "10", "9.9")))
        .containsExactly("FIRED 05-01", "RECOVERED 05-08", "FIRED 05-15");
  }

  @Test
  public void a_change_is_measured_against_the_newest_value_that_is_old_enough() {
    Condition falls = new Condition(Kind.FALLS, new BigDecimal("5"), BigDecimal.ZERO, 14, false);
    assertThat(course(NudgeScene.rule(falls, 0, null), weekly("50", "48", "44", "44", "44")))
        .containsExactly("FIRED 05-01", "RECOVERED 05-15");
  }

  @Test
  public void percent_is_of_the_value_compared_with() {
    Condition rises = new Condition(Kind.RISES, new BigDecimal("10"), null, 7, true);
    assertThat(course(NudgeScene.rule(rises, 0, null), weekly("-10", "-9.5", "0", "5", "5.5")))
        .containsExactly("FIRED 05-01", "RECOVERED 05-15");
    assertThat(course(NudgeScene.rule(rises, 0, null), weekly("100", "110", "122")))
        .containsExactly("FIRED 05-15");
  }

  @Test
  public void off_pace_compares_with_the_straight_way_to_the_target() {
    // From 20 on 1 April to 30 on 30 June: 24.84 on 15 May, 24.07 on 8 May, 23.30 on 1 May.
    NudgeRule rule = NudgeScene.rule(condition(Kind.OFF_PACE, "1", "0"), 0, null);
    assertThat(course(rule, weekly("22.4", "22.9", "24.9")))
        .containsExactly("FIRED 05-08", "RECOVERED 05-15");
  }

  @Test
  public void worse_in_a_row_counts_and_one_better_value_ends_it() {
    NudgeRule rule = NudgeScene.rule(condition(Kind.WORSE_IN_A_ROW, "3", null), 0, null);
    assertThat(course(rule, weekly("50", "49", "48", "47", "46", "46")))
        .containsExactly("FIRED 05-01", "RECOVERED 05-15");
    assertThat(course(rule, weekly("50", "49", "48", "48", "47", "46"))).isEmpty();
  }

  @Test
  public void unusual_is_judged_by_the_values_before_and_in_the_bad_direction_alone() {
    NudgeRule rule = NudgeScene.rule(new Condition(Kind.UNUSUAL, null, null, null, false), 0, null);
    assertThat(course(rule, weekly("50", "51", "49", "50", "51", "49", "50", "51", "30", "50")))
        .containsExactly("FIRED 05-08", "RECOVERED 05-15");
    assertThat(course(rule, weekly("50", "51", "49", "50", "51", "49", "50", "51", "70", "50")))
        .isEmpty();
    assertThat(course(rule, weekly("50", "51", "49", "30"))).isEmpty();
  }

  @Test
  public void a_condition_must_hold_for_the_pending_time() {
    NudgeRule rule = NudgeScene.rule(condition(Kind.BELOW, "10", null), 10, null);
    assertThat(course(rule, weekly("9", "11", "9", "9", "11")))
        .containsExactly(
            "PENDING 04-17", "CALMED 04-24", "PENDING 05-01", "FIRED 05-11", "RECOVERED 05-15");
  }

  @Test
  public void a_value_in_order_at_the_end_of_the_pending_time_comes_before_it() {
    NudgeRule rule = NudgeScene.rule(condition(Kind.BELOW, "10", null), 7, null);
    assertThat(course(rule, weekly("9", "11"))).containsExactly("PENDING 05-08", "CALMED 05-15");
    assertThat(course(rule, weekly("9", "9"))).containsExactly("PENDING 05-08", "FIRED 05-15");
  }

  @Test
  public void a_silence_ends_what_is_pending_but_not_what_has_fired() {
    NudgeRule pending = NudgeScene.rule(condition(Kind.BELOW, "10", null), 6, 4);
    assertThat(course(pending, weekly("9", "11")))
        .containsExactly("PENDING 05-08", "CALMED 05-12", "FELL_SILENT 05-12", "HEARD 05-15");
    NudgeRule fired = NudgeScene.rule(condition(Kind.BELOW, "10", null), 0, 4);
    assertThat(course(fired, weekly("9", "9", "11")))
        .containsExactly(
            "FIRED 05-01",
            "FELL_SILENT 05-05",
            "HEARD 05-08",
            "FELL_SILENT 05-12",
            "HEARD 05-15",
            "RECOVERED 05-15");
  }

  @Test
  public void no_values_make_no_course() {
    assertThat(course(NudgeScene.rule(condition(Kind.BELOW, "10", null), 0, 3), List.of()))
        .isEmpty();
  }
}
