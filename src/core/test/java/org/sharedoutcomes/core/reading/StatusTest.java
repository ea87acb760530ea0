package org.sharedoutcomes.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Metric.Direction;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.reading.Status.Standing;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

public class StatusTest {
  private static final LocalDate MIDDLE_OF_Q2 = LocalDate.parse("2026-05-16");

  private static Outcome outcome(Direction direction, String baseline, Target... targets) {
    Outcome like = OutcomeExamples.activationRate();
    Metric metric = new Metric("%", direction, "", "", like.metric().grain(), "", null);
    return new Outcome(
        like.key(),
        like.programme(),
        like.name(),
        like.narrative(),
        "",
        like.kind(),
        like.timing(),
        false,
        "",
        "",
        metric,
        like.owner(),
        List.of(),
        baseline == null ? null : new BigDecimal(baseline),
        List.of(targets),
        List.of(),
        null,
        null,
        List.of(),
        null);
  }

  private static Target target(int quarter, String value) {
    return new Target(new Quarter(2026, quarter), new BigDecimal(value));
  }

  private static Status status(Outcome outcome, String value, LocalDate on, LocalDate today) {
    Instant at = on.atStartOfDay().toInstant(ZoneOffset.UTC);
    Reading reading =
        new Reading(outcome.key(), at, new BigDecimal(value), null, "", "u-paula", at);
    return status(outcome, List.of(reading), today);
  }

  private static Status status(Outcome outcome, List<Reading> readings, LocalDate today) {
    Checks unconcernedAboutAge = new Checks(null, null, null, null, List.of(Check.FRESHNESS), null);
    Evidence evidence =
        new Evidence(
            outcome,
            unconcernedAboutAge,
            readings,
            List.of(),
            List.of(),
            today.atStartOfDay().toInstant(ZoneOffset.UTC),
            FiscalCalendar.CALENDAR_YEAR);
    return Status.of(evidence, Examination.of(evidence), Expectation.of(evidence));
  }

  private static Standing standing(Outcome outcome, String value) {
    return status(outcome, value, MIDDLE_OF_Q2, MIDDLE_OF_Q2).standing();
  }

  @Test
  public void without_a_value_there_is_no_data() {
    assertThat(
            status(outcome(Direction.UP, "20", target(2, "40")), List.of(), MIDDLE_OF_Q2)
                .standing())
        .isEqualTo(Standing.NO_DATA);
  }

  @Test
  public void half_way_through_the_quarter_half_of_the_way_is_expected() {
    Outcome up = outcome(Direction.UP, "20", target(2, "40"));
    assertThat(standing(up, "30")).isEqualTo(Standing.ON_TRACK);
    assertThat(standing(up, "29.9")).isEqualTo(Standing.OFF_PACE);
    assertThat(standing(up, "40")).isEqualTo(Standing.REACHED);
  }

  @Test
  public void where_less_is_better_the_way_leads_down() {
    Outcome down = outcome(Direction.DOWN, "40", target(2, "20"));
    assertThat(standing(down, "30")).isEqualTo(Standing.ON_TRACK);
    assertThat(standing(down, "30.1")).isEqualTo(Standing.OFF_PACE);
    assertThat(standing(down, "20")).isEqualTo(Standing.REACHED);
  }

  @Test
  public void the_sentence_names_value_target_quarter_and_what_was_expected() {
    Outcome up = outcome(Direction.UP, "20", target(2, "40"));
    Status status = status(up, "25", MIDDLE_OF_Q2, MIDDLE_OF_Q2);
    assertThat(status.key()).isEqualTo("shared-outcomes.status.off-pace");
    assertThat(status.arguments())
        .containsExactly(
            new Amount(new BigDecimal("25"), "%"),
            new Amount(new BigDecimal("40"), "%"),
            "2026-Q2",
            new Amount(new BigDecimal("30.0"), "%"),
            7,
            13);
  }

  @Test
  public void after_the_last_quarter_a_target_is_missed() {
    Outcome up = outcome(Direction.UP, "20", target(1, "40"));
    assertThat(standing(up, "39")).isEqualTo(Standing.MISSED);
    assertThat(standing(up, "41")).isEqualTo(Standing.REACHED);
  }

  @Test
  public void without_a_baseline_there_is_no_pace() {
    assertThat(standing(outcome(Direction.UP, null, target(2, "40")), "30"))
        .isEqualTo(Standing.UNDER_WAY);
  }

  @Test
  public void the_way_to_a_later_target_begins_at_the_one_before() {
    Outcome up = outcome(Direction.UP, null, target(1, "20"), target(2, "40"));
    assertThat(standing(up, "30.2")).isEqualTo(Standing.ON_TRACK);
    assertThat(standing(up, "29")).isEqualTo(Standing.OFF_PACE);
  }

  @Test
  public void before_the_way_begins_the_baseline_is_enough() {
    Outcome up = outcome(Direction.UP, "20", target(4, "40"));
    assertThat(standing(up, "20")).isEqualTo(Standing.ON_TRACK);
    assertThat(standing(up, "19")).isEqualTo(Standing.OFF_PACE);
  }

  @Test
  public void a_value_is_compared_with_the_day_that_it_stands_for() {
    Outcome up = outcome(Direction.UP, "20", target(2, "40"));
    assertThat(
            status(up, "22", LocalDate.parse("2026-04-08"), LocalDate.parse("2026-06-29"))
                .standing())
        .isEqualTo(Standing.ON_TRACK);
  }
}
