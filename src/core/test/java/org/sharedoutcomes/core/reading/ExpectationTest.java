package org.sharedoutcomes.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Metric.Direction;
import org.sharedoutcomes.core.outcome.Metric.Grain;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.reading.Expectation.Band;
import org.sharedoutcomes.core.reading.Expectation.Method;
import org.sharedoutcomes.core.reading.Status.Standing;
import org.sharedoutcomes.core.statistics.WesternElectric.Rule;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

/** Sales are the same each month but in August, when they are half of that. */
public class ExpectationTest {
  private static final Checks SEASONAL = new Checks(null, null, null, null, null, Method.SEASONAL);

  /** From 85 at the beginning of the quarter to 110 at its end. */
  private static Outcome measured(Grain grain) {
    Outcome like = OutcomeExamples.activationRate();
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
        new Metric("k USD", Direction.UP, "", "", grain, "", null),
        like.owner(),
        List.of(),
        new BigDecimal("85"),
        List.of(new Target(new Quarter(2026, 3), new BigDecimal("110"))),
        List.of(),
        null,
        null,
        List.of(),
        null);
  }

  private static Reading on(LocalDate day, double value) {
    Instant at = day.atStartOfDay().toInstant(ZoneOffset.UTC);
    return new Reading("activation-rate", at, BigDecimal.valueOf(value), null, "", "u-max", at);
  }

  /** Flat but for each August, up to August 2026. */
  private static List<Reading> months(int howMany) {
    List<Reading> readings = new ArrayList<>();
    for (int ago = howMany - 1; ago >= 0; ago--) {
      LocalDate month = LocalDate.parse("2026-08-01").minusMonths(ago);
      readings.add(on(month, month.getMonthValue() == 8 ? 50 : 100));
    }
    return readings;
  }

  private static Evidence evidence(Outcome outcome, Checks checks, List<Reading> readings) {
    return new Evidence(
        outcome,
        checks,
        readings,
        List.of(),
        List.of(),
        Instant.parse("2026-08-15T10:00:00Z"),
        FiscalCalendar.CALENDAR_YEAR);
  }

  private static Status status(Evidence evidence) {
    return Status.of(evidence, Examination.of(evidence), Expectation.of(evidence));
  }

  @Test
  public void a_bad_august_is_off_pace_on_the_straight_line_and_on_track_in_its_season() {
    Evidence linear = evidence(measured(Grain.MONTH), Checks.DEFAULT, months(25));
    assertThat(status(linear).standing()).isEqualTo(Standing.OFF_PACE);
    assertThat(status(linear).key()).isEqualTo("shared-outcomes.status.off-pace");
    Evidence seasonal = evidence(measured(Grain.MONTH), SEASONAL, months(25));
    assertThat(status(seasonal).standing()).isEqualTo(Standing.ON_TRACK);
    assertThat(status(seasonal).key()).isEqualTo("shared-outcomes.status.on-track-seasonal");
  }

  @Test
  public void each_day_expects_what_the_season_makes_of_the_line() {
    Expectation expectation = Expectation.of(evidence(measured(Grain.MONTH), SEASONAL, months(25)));
    assertThat(expectation.method()).isEqualTo(Method.SEASONAL);
    double august = expectation.at(LocalDate.parse("2026-08-01")).orElseThrow().doubleValue();
    double september = expectation.at(LocalDate.parse("2026-09-01")).orElseThrow().doubleValue();
    assertThat(august / september).isBetween(0.45, 0.52);
    Band band = expectation.band(LocalDate.parse("2026-08-01")).orElseThrow();
    assertThat(band.low().doubleValue()).isLessThanOrEqualTo(50.5);
    assertThat(band.high().doubleValue()).isBetween(49.5, 60.0);
  }

  @Test
  public void before_two_whole_seasons_and_with_a_gap_in_them_it_is_the_straight_line() {
    assertThat(Expectation.of(evidence(measured(Grain.MONTH), SEASONAL, months(23))).method())
        .isEqualTo(Method.LINEAR);
    List<Reading> gap = new ArrayList<>(months(25));
    gap.remove(20);
    assertThat(Expectation.of(evidence(measured(Grain.MONTH), SEASONAL, gap)).method())
        .isEqualTo(Method.LINEAR);
    assertThat(Expectation.of(evidence(measured(Grain.MONTH), Checks.DEFAULT, months(25))).method())
        .isEqualTo(Method.LINEAR);
  }

  @Test
  public void days_have_a_day_of_the_week_and_quarters_a_quarter_of_the_year() {
    List<Reading> days = new ArrayList<>();
    for (LocalDate day = LocalDate.parse("2026-08-01");
        day.isBefore(LocalDate.parse("2026-08-15"));
        day = day.plusDays(1)) {
      days.add(on(day, day.getDayOfWeek().getValue() > 5 ? 30 : 100));
    }
    Expectation daily = Expectation.of(evidence(measured(Grain.DAY), SEASONAL, days));
    assertThat(daily.method()).isEqualTo(Method.SEASONAL);
    BigDecimal saturday = daily.at(LocalDate.parse("2026-08-22")).orElseThrow();
    BigDecimal monday = daily.at(LocalDate.parse("2026-08-24")).orElseThrow();
    assertThat(saturday.doubleValue() / monday.doubleValue()).isBetween(0.28, 0.32);

    List<Reading> quarters = new ArrayList<>();
    for (int quarter = 0; quarter < 8; quarter++) {
      LocalDate first = LocalDate.parse("2024-07-01").plusMonths(3L * quarter);
      quarters.add(on(first, quarter % 4 == 0 ? 40 : 100));
    }
    assertThat(Expectation.of(evidence(measured(Grain.QUARTER), SEASONAL, quarters)).method())
        .isEqualTo(Method.SEASONAL);
  }

  @Test
  public void values_that_fall_below_zero_have_a_season_that_adds() {
    List<Reading> days = new ArrayList<>();
    for (int day = 0; day < 21; day++) {
      days.add(on(LocalDate.parse("2026-08-01").plusDays(day), day % 7 == 0 ? -10 : 4));
    }
    Expectation expectation = Expectation.of(evidence(measured(Grain.DAY), SEASONAL, days));
    assertThat(expectation.method()).isEqualTo(Method.SEASONAL);
    BigDecimal line =
        Expectation.of(evidence(measured(Grain.DAY), Checks.DEFAULT, days))
            .at(LocalDate.parse("2026-08-22"))
            .orElseThrow();
    assertThat(expectation.at(LocalDate.parse("2026-08-22")).orElseThrow().subtract(line))
        .isBetween(new BigDecimal("-12.1"), new BigDecimal("-11.9"));
  }

  @Test
  public void limits_need_six_values_and_are_not_moved_by_one_that_was_wrong() {
    List<Reading> values = new ArrayList<>();
    double[] usual = {10, 11, 10.5, 9.8, 10.2, 10.9, 10.1, 9.9};
    for (int week = 0; week < usual.length; week++) {
      values.add(on(LocalDate.parse("2026-06-01").plusWeeks(week), usual[week]));
    }
    LocalDate day = LocalDate.parse("2026-08-01");
    assertThat(
            Expectation.of(evidence(measured(Grain.WEEK), Checks.DEFAULT, values.subList(0, 5)))
                .band(day))
        .isEmpty();
    Band clean =
        Expectation.of(evidence(measured(Grain.WEEK), Checks.DEFAULT, values))
            .band(day)
            .orElseThrow();
    values.set(3, on(LocalDate.parse("2026-06-22"), 98));
    Band poisoned =
        Expectation.of(evidence(measured(Grain.WEEK), Checks.DEFAULT, values))
            .band(day)
            .orElseThrow();
    assertThat(poisoned.high().doubleValue()).isLessThan(clean.high().doubleValue() + 2.5);
  }

  @Test
  public void a_value_beyond_its_limits_is_a_signal() {
    List<Reading> values = new ArrayList<>();
    double[] usual = {10, 11, 10.5, 9.8, 10.2, 10.9, 10.1, 25};
    for (int week = 0; week < usual.length; week++) {
      values.add(on(LocalDate.parse("2026-06-15").plusWeeks(week), usual[week]));
    }
    assertThat(Expectation.of(evidence(measured(Grain.WEEK), Checks.DEFAULT, values)).signals())
        .anyMatch(signal -> signal.rule() == Rule.ONE_BEYOND_THREE && signal.index() == 7);
  }
}
