package org.sharedoutcomes.core.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.movement.Series.Step;
import org.sharedoutcomes.core.reading.Reading;

public class SeriesTest {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  private static Reading reading(Instant at, long value) {
    return new Reading("x", at, BigDecimal.valueOf(value), null, "", "paula", at);
  }

  private static List<Reading> every(Duration apart, int count) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      readings.add(reading(START.plus(apart.multipliedBy(i)), i % 10));
    }
    return readings;
  }

  @Test
  public void few_readings_are_points_of_their_own() {
    List<Reading> readings = every(Duration.ofHours(1), 3);
    Series series = Series.of(readings, 3);
    assertThat(series.step()).isEqualTo(Step.READING);
    assertThat(series.points()).extracting(Point::reading).containsExactlyElementsOf(readings);
  }

  @Test
  public void many_readings_of_a_day_are_their_mean_with_least_and_greatest() {
    Series series = Series.of(every(Duration.ofHours(1), 48), 47);
    assertThat(series.step()).isEqualTo(Step.DAY);
    assertThat(series.points()).hasSize(2);
    Point first = series.points().get(0);
    assertThat(first.at()).isEqualTo(START);
    assertThat(first.count()).isEqualTo(24);
    assertThat(first.low()).isEqualByComparingTo("0");
    assertThat(first.high()).isEqualByComparingTo("9");
    assertThat(first.value()).isEqualByComparingTo("4");
    assertThat(first.reading()).isNull();
  }

  @Test
  public void a_hundred_thousand_readings_are_few_points_that_stand_for_all_of_them() {
    Series series = Series.of(every(Duration.ofMinutes(30), 100_000), 400);
    assertThat(series.step()).isEqualTo(Step.WEEK);
    assertThat(series.points()).hasSizeLessThanOrEqualTo(400);
    assertThat(series.points().stream().mapToInt(Point::count).sum()).isEqualTo(100_000);
    assertThat(series.count()).isEqualTo(100_000);
  }

  @Test
  public void steps_begin_where_the_calendar_says() {
    List<Reading> readings = every(Duration.ofDays(1), 800);
    assertThat(days(Series.of(readings, 120))).startsWith("2026-01-05", "2026-01-12");
    assertThat(days(Series.of(readings, 30))).startsWith("2026-01-01", "2026-02-01");
    assertThat(days(Series.of(readings, 10))).startsWith("2026-01-01", "2026-04-01");
    assertThat(days(Series.of(readings, 3)))
        .containsExactly("2026-01-01", "2027-01-01", "2028-01-01");
  }

  private static List<String> days(Series series) {
    return series.points().stream().map(point -> point.at().toString().substring(0, 10)).toList();
  }

  @Test
  public void a_peak_is_never_hidden() {
    List<Reading> readings = every(Duration.ofHours(1), 1000);
    readings.set(500, reading(readings.get(500).at(), 1_000_000));
    assertThat(Series.of(readings, 50).points())
        .anySatisfy(point -> assertThat(point.high()).isEqualByComparingTo("1000000"));
  }

  @Test
  public void the_mean_counts_each_reading_once() {
    List<Reading> readings = new ArrayList<>(every(Duration.ofHours(1), 24));
    readings.add(reading(START.plus(Duration.ofDays(3)), 100));
    Series summed = Series.of(readings, 20);
    assertThat(summed.points()).hasSize(2);
    // (96 + 100) / 25
    assertThat(summed.mean()).hasValueSatisfying(m -> assertThat(m).isEqualByComparingTo("7.84"));
    assertThat(Series.of(List.of(), 5).mean()).isEmpty();
  }

  @Test
  public void a_span_ends_today_and_has_whole_weeks() {
    LocalDate today = LocalDate.parse("2026-05-15");
    assertThat(Span.MONTH.from(today)).isEqualTo("2026-04-16");
    assertThat(Span.QUARTER.from(today)).isEqualTo("2026-02-14");
    assertThat(Span.YEAR.from(today)).isEqualTo("2025-05-17");
    assertThat(Span.named("quarter")).contains(Span.QUARTER);
    assertThat(Span.named("QUARTER")).isEmpty();
  }
}
