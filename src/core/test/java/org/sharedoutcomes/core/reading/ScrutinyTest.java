package org.sharedoutcomes.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

public class ScrutinyTest {
  private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");

  private static Reading week(int number, String value) {
    return new Reading(
        "a",
        MONDAY.plus(Duration.ofDays(7L * number)),
        new BigDecimal(value),
        null,
        "",
        "u-paula",
        MONDAY);
  }

  private static List<Reading> weeks(String... values) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      readings.add(week(i, values[i]));
    }
    return readings;
  }

  private static final List<Reading> AROUND_41 =
      weeks("40", "41.5", "40.8", "42", "41.2", "40.1", "41.9", "41");

  private static Scrutiny scrutiny(Checks checks, List<Reading> before) {
    return new Scrutiny(checks, before, Set.of());
  }

  private static Optional<Check> failed(Scrutiny scrutiny, Reading reading) {
    return scrutiny.examine(reading).map(Doubt::check);
  }

  private static Optional<Check> failed(String value) {
    return failed(scrutiny(Checks.DEFAULT, AROUND_41), week(8, value));
  }

  @Test
  public void ten_times_the_usual_value_is_a_jump_and_so_is_a_tenth() {
    assertThat(failed("410")).contains(Check.JUMP);
    assertThat(failed("4.1")).contains(Check.JUMP);
    assertThat(failed("-41")).contains(Check.JUMP);
  }

  @Test
  public void usual_values_and_good_news_pass() {
    assertThat(failed("41")).isEmpty();
    assertThat(failed("45")).isEmpty();
    assertThat(failed("80")).isEmpty();
    assertThat(failed("20")).isEmpty();
  }

  @Test
  public void the_doubt_says_what_would_have_passed_and_what_came_before() {
    Doubt doubt = scrutiny(Checks.DEFAULT, AROUND_41).examine(week(8, "410")).orElseThrow();
    assertThat(doubt.previous()).isEqualByComparingTo("41");
    assertThat(doubt.low()).isLessThan(new BigDecimal("41"));
    assertThat(doubt.high()).isBetween(new BigDecimal("200"), new BigDecimal("210"));
  }

  @Test
  public void a_fraction_beside_percents_is_another_unit_and_so_are_percents_beside_fractions() {
    assertThat(failed("0.41")).contains(Check.UNIT);
    List<Reading> fractions = weeks("0.40", "0.415", "0.408", "0.42");
    assertThat(failed(scrutiny(Checks.DEFAULT, fractions), week(8, "41"))).contains(Check.UNIT);
  }

  @Test
  public void a_value_outside_the_plausible_range_is_suspect_and_its_limits_are_not() {
    Checks percent = new Checks(BigDecimal.ZERO, new BigDecimal("100"), null, null, null, null);
    assertThat(failed(scrutiny(percent, List.of()), week(0, "101"))).contains(Check.RANGE);
    assertThat(failed(scrutiny(percent, List.of()), week(0, "-0.1"))).contains(Check.RANGE);
    assertThat(failed(scrutiny(percent, List.of()), week(0, "100"))).isEmpty();
    assertThat(failed(scrutiny(percent, List.of()), week(0, "0"))).isEmpty();
  }

  @Test
  public void one_moment_with_two_values_in_one_delivery_is_a_duplicate() {
    Scrutiny scrutiny = scrutiny(Checks.DEFAULT, AROUND_41);
    assertThat(failed(scrutiny, week(8, "41"))).isEmpty();
    assertThat(failed(scrutiny, week(8, "41.0"))).isEmpty();
    assertThat(failed(scrutiny, week(8, "42"))).contains(Check.DUPLICATE);
    assertThat(failed(scrutiny(Checks.DEFAULT, AROUND_41), week(7, "42"))).isEmpty();
  }

  @Test
  public void the_first_few_values_have_nothing_to_be_far_from() {
    assertThat(failed(scrutiny(Checks.DEFAULT, weeks("1", "2")), week(8, "40"))).isEmpty();
  }

  @Test
  public void counts_around_zero_may_be_zero_and_may_vary() {
    List<Reading> bugs = weeks("2", "0", "3", "1", "0", "2", "4");
    assertThat(failed(scrutiny(Checks.DEFAULT, bugs), week(8, "0"))).isEmpty();
    assertThat(failed(scrutiny(Checks.DEFAULT, bugs), week(8, "6"))).isEmpty();
    assertThat(failed(scrutiny(Checks.DEFAULT, bugs), week(8, "60"))).contains(Check.JUMP);
  }

  @Test
  public void a_suspect_does_not_become_what_is_usual() {
    Scrutiny scrutiny = scrutiny(Checks.DEFAULT, AROUND_41);
    assertThat(failed(scrutiny, week(8, "410"))).contains(Check.JUMP);
    assertThat(failed(scrutiny, week(9, "41"))).isEmpty();
    assertThat(failed(scrutiny, week(10, "410"))).contains(Check.JUMP);
  }

  @Test
  public void after_three_in_a_row_a_new_level_is_believed() {
    Scrutiny scrutiny = scrutiny(Checks.DEFAULT, AROUND_41);
    assertThat(failed(scrutiny, week(8, "410"))).contains(Check.JUMP);
    assertThat(failed(scrutiny, week(9, "405"))).contains(Check.JUMP);
    assertThat(failed(scrutiny, week(10, "412"))).contains(Check.JUMP);
    assertThat(failed(scrutiny, week(11, "409"))).isEmpty();
    assertThat(failed(scrutiny, week(12, "411"))).isEmpty();
  }

  @Test
  public void what_the_owner_accepted_passes_and_says_what_is_usual() {
    Reading accepted = week(8, "410");
    Scrutiny scrutiny = new Scrutiny(Checks.DEFAULT, AROUND_41, Set.of(Suspect.id(accepted)));
    assertThat(failed(scrutiny, accepted)).isEmpty();
    assertThat(failed(scrutiny, week(9, "400"))).isEmpty();
    assertThat(failed(scrutiny, week(10, "41"))).isEmpty();
  }

  @Test
  public void old_history_is_not_measured_by_the_values_of_today() {
    List<Reading> today = weeks("4000", "4100", "4050", "4020");
    Scrutiny scrutiny = scrutiny(Checks.DEFAULT, today);
    for (int week = -30; week < -20; week++) {
      assertThat(failed(scrutiny, week(week, Integer.toString(40 + week % 3)))).isEmpty();
    }
  }

  @Test
  public void a_check_that_is_off_finds_nothing() {
    Checks off =
        new Checks(
            BigDecimal.ZERO,
            BigDecimal.TEN,
            null,
            null,
            List.of(Check.RANGE, Check.JUMP, Check.UNIT, Check.DUPLICATE),
            null);
    Scrutiny scrutiny = scrutiny(off, AROUND_41);
    assertThat(failed(scrutiny, week(8, "410"))).isEmpty();
    assertThat(failed(scrutiny, week(9, "0.41"))).isEmpty();
    assertThat(failed(scrutiny, week(9, "41"))).isEmpty();
  }

  @Test
  public void the_factor_decides_what_is_far() {
    Checks strict = new Checks(null, null, new BigDecimal("1.5"), null, null, null);
    assertThat(failed(scrutiny(strict, AROUND_41), week(8, "63"))).contains(Check.JUMP);
    assertThat(failed(scrutiny(strict, AROUND_41), week(8, "60"))).isEmpty();
  }

  @Test
  public void ordinary_noise_gives_no_false_alarm() {
    Random random = new Random(42);
    Scrutiny scrutiny = scrutiny(Checks.DEFAULT, List.of());
    for (int week = 0; week < 20_000; week++) {
      double value = 100 + 12 * random.nextGaussian();
      assertThat(failed(scrutiny, week(week, Double.toString(value)))).isEmpty();
    }
  }
}
