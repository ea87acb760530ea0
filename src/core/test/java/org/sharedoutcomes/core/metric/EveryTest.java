package org.sharedoutcomes.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.Test;

public class EveryTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }

  @Test
  public void a_day_begins_at_midnight_where_it_is_measured_in_summer_and_winter() {
    assertThat(Every.DAILY.beginning(at("2026-03-28T12:00:00Z"), BERLIN))
        .isEqualTo("2026-03-27T23:00:00Z");
    assertThat(Every.DAILY.beginning(at("2026-03-29T12:00:00Z"), BERLIN))
        .isEqualTo("2026-03-28T23:00:00Z");
    assertThat(Every.DAILY.beginning(at("2026-03-30T12:00:00Z"), BERLIN))
        .isEqualTo("2026-03-29T22:00:00Z");
  }

  @Test
  public void a_week_begins_on_monday() {
    assertThat(Every.WEEKLY.beginning(at("2026-05-17T23:59:00Z"), ZoneOffset.UTC))
        .isEqualTo("2026-05-11T00:00:00Z");
    assertThat(Every.WEEKLY.beginning(at("2026-05-18T00:00:00Z"), ZoneOffset.UTC))
        .isEqualTo("2026-05-18T00:00:00Z");
  }

  @Test
  public void an_hour_is_due_once() {
    Instant last = at("2026-05-15T10:05:00Z");
    assertThat(Every.HOURLY.isDue(at("2026-05-15T10:59:59Z"), ZoneOffset.UTC, last, false))
        .isFalse();
    assertThat(Every.HOURLY.isDue(at("2026-05-15T11:00:00Z"), ZoneOffset.UTC, last, false))
        .isTrue();
    assertThat(Every.HOURLY.isDue(at("2026-05-15T10:00:00Z"), ZoneOffset.UTC, null, false))
        .isTrue();
  }

  @Test
  public void what_failed_weekly_does_not_wait_for_a_week() {
    Instant last = at("2026-05-12T10:00:00Z");
    assertThat(Every.WEEKLY.isDue(at("2026-05-12T10:59:00Z"), ZoneOffset.UTC, last, true))
        .isFalse();
    assertThat(Every.WEEKLY.isDue(at("2026-05-12T11:00:00Z"), ZoneOffset.UTC, last, true)).isTrue();
    assertThat(Every.WEEKLY.isDue(at("2026-05-12T11:00:00Z"), ZoneOffset.UTC, last, false))
        .isFalse();
  }
}
