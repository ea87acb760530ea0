package org.sharedoutcomes.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.reading.Status.Standing;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

/** The activation rate is measured weekly: a value is expected every nine days. */
public class ExaminationTest {
  private static final Instant NOW = Instant.parse("2026-05-15T10:00:00Z");

  private static Reading daysAgo(int days, String value) {
    Instant at = NOW.minus(Duration.ofDays(days));
    return new Reading("activation-rate", at, new BigDecimal(value), null, "", "u-max", at);
  }

  private static Suspect suspect(int daysAgo, String value) {
    return Suspect.waiting(
        daysAgo(daysAgo, value), new Doubt(Check.JUMP, BigDecimal.ONE, BigDecimal.TEN, null));
  }

  private static Evidence evidence(List<Reading> readings, Suspect... waiting) {
    return new Evidence(
        OutcomeExamples.activationRate(),
        Checks.DEFAULT,
        readings,
        List.of(waiting),
        List.of(),
        NOW,
        FiscalCalendar.CALENDAR_YEAR);
  }

  private static List<Reading> weekly() {
    return List.of(daysAgo(22, "24"), daysAgo(15, "25"), daysAgo(8, "26"), daysAgo(1, "27"));
  }

  private static Status status(Evidence evidence) {
    return Status.of(evidence, Examination.of(evidence), Expectation.of(evidence));
  }

  @Test
  public void a_source_that_fails_is_a_warning_while_its_last_value_is_fresh() {
    Evidence failing =
        new Evidence(
            OutcomeExamples.activationRate(),
            Checks.DEFAULT,
            weekly(),
            List.of(),
            List.of(),
            3,
            NOW,
            FiscalCalendar.CALENDAR_YEAR);
    assertThat(Examination.of(failing).trust()).isEqualTo(Trust.WARNING);
    assertThat(Examination.of(failing).findings())
        .extracting(Finding::key)
        .containsExactly("shared-outcomes.check.source-failing");
  }

  @Test
  public void values_that_come_as_expected_are_trusted() {
    Examination examination = Examination.of(evidence(weekly()));
    assertThat(examination.trust()).isEqualTo(Trust.TRUSTED);
    assertThat(examination.findings()).isEmpty();
  }

  @Test
  public void a_suspect_among_the_values_shown_is_a_data_problem_and_an_old_one_a_warning() {
    assertThat(Examination.of(evidence(weekly(), suspect(3, "270"))).trust())
        .isEqualTo(Trust.DATA_PROBLEM);
    assertThat(Examination.of(evidence(weekly(), suspect(300, "270"))).trust())
        .isEqualTo(Trust.WARNING);
  }

  @Test
  public void a_late_value_is_a_warning_and_later_than_twice_a_data_problem() {
    assertThat(Examination.of(evidence(List.of(daysAgo(9, "24")))).trust())
        .isEqualTo(Trust.TRUSTED);
    assertThat(Examination.of(evidence(List.of(daysAgo(10, "24")))).trust())
        .isEqualTo(Trust.WARNING);
    assertThat(Examination.of(evidence(List.of(daysAgo(18, "24")))).trust())
        .isEqualTo(Trust.WARNING);
    assertThat(Examination.of(evidence(List.of(daysAgo(19, "24")))).trust())
        .isEqualTo(Trust.DATA_PROBLEM);
  }

  @Test
  public void the_longest_gap_among_the_values_shown_is_a_warning() {
    List<Reading> readings = List.of(daysAgo(60, "20"), daysAgo(30, "22"), daysAgo(1, "23"));
    Examination examination = Examination.of(evidence(readings));
    assertThat(examination.trust()).isEqualTo(Trust.WARNING);
    Finding gap = examination.findings().get(0);
    assertThat(gap.check()).isEqualTo(Check.GAP);
    assertThat(gap.arguments()).containsExactly(readings.get(0).day(), readings.get(1).day(), 9);
  }

  @Test
  public void six_equal_values_in_a_row_are_a_warning_and_five_are_none() {
    List<Reading> readings = new ArrayList<>();
    for (int week = 6; week > 0; week--) {
      readings.add(daysAgo(7 * week, "25.0"));
    }
    assertThat(Examination.of(evidence(readings)).findings())
        .extracting(Finding::key)
        .containsExactly("shared-outcomes.check.repeated");
    assertThat(Examination.of(evidence(readings.subList(1, 6))).findings()).isEmpty();
  }

  @Test
  public void what_is_worst_comes_first() {
    List<Reading> readings = List.of(daysAgo(60, "20"), daysAgo(12, "22"));
    assertThat(Examination.of(evidence(readings, suspect(2, "270"))).findings())
        .extracting(Finding::check)
        .containsExactly(Check.JUMP, Check.FRESHNESS, Check.GAP);
  }

  @Test
  public void a_data_problem_greys_the_status_and_keeps_the_last_trusted_value_with_its_day() {
    Status status = status(evidence(weekly(), suspect(0, "270")));
    assertThat(status.standing()).isEqualTo(Standing.DATA_PROBLEM);
    assertThat(status.key()).isEqualTo("shared-outcomes.status.data-problem");
    assertThat(status.arguments()).element(2).isEqualTo(daysAgo(1, "27").day());
  }

  @Test
  public void a_data_problem_comes_before_a_target_that_is_reached() {
    List<Reading> reached = List.of(daysAgo(1, "90"));
    assertThat(status(evidence(reached)).standing()).isEqualTo(Standing.REACHED);
    assertThat(status(evidence(reached, suspect(0, "900"))).standing())
        .isEqualTo(Standing.DATA_PROBLEM);
  }

  @Test
  public void without_any_trusted_value_there_is_no_data_and_the_sentence_names_the_check() {
    Status status = status(evidence(List.of(), suspect(0, "270")));
    assertThat(status.standing()).isEqualTo(Standing.NO_DATA);
    assertThat(status.key()).isEqualTo("shared-outcomes.status.no-trusted-data");
    assertThat(status(evidence(List.of())).key()).isEqualTo("shared-outcomes.status.no-data");
  }

  @Test
  public void a_warning_leaves_the_status_as_it_is() {
    assertThat(status(evidence(weekly(), suspect(300, "270"))).standing())
        .isEqualTo(Standing.ON_TRACK);
  }
}
