package org.sharedoutcomes.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.Test;
import org.sharedoutcomes.core.delivery.MailWishes.Frequency;

public class MailWishesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static String due(Frequency frequency, int hour, String now, ZoneId zone) {
    return new MailWishes(frequency, hour).due(Instant.parse(now), zone).toString();
  }

  @Test
  public void eight_in_the_morning_is_another_moment_in_every_time_zone() {
    assertThat(due(Frequency.DAILY, 8, "2026-05-15T05:59:59Z", BERLIN))
        .isEqualTo("2026-05-14T06:00:00Z");
    assertThat(due(Frequency.DAILY, 8, "2026-05-15T06:00:00Z", BERLIN))
        .isEqualTo("2026-05-15T06:00:00Z");
    assertThat(due(Frequency.DAILY, 8, "2026-05-15T06:00:00Z", NEW_YORK))
        .isEqualTo("2026-05-14T12:00:00Z");
  }

  @Test
  public void eight_stays_eight_when_the_clocks_change() {
    assertThat(due(Frequency.DAILY, 8, "2026-03-28T12:00:00Z", BERLIN))
        .isEqualTo("2026-03-28T07:00:00Z");
    assertThat(due(Frequency.DAILY, 8, "2026-03-29T12:00:00Z", BERLIN))
        .isEqualTo("2026-03-29T06:00:00Z");
    assertThat(due(Frequency.DAILY, 8, "2026-10-25T12:00:00Z", BERLIN))
        .isEqualTo("2026-10-25T07:00:00Z");
  }

  @Test
  public void an_hour_that_a_day_leaves_out_comes_an_hour_later_and_one_it_has_twice_comes_once() {
    assertThat(due(Frequency.DAILY, 2, "2026-03-29T00:59:00Z", BERLIN))
        .isEqualTo("2026-03-28T01:00:00Z");
    assertThat(due(Frequency.DAILY, 2, "2026-03-29T01:00:00Z", BERLIN))
        .isEqualTo("2026-03-29T01:00:00Z");
    assertThat(due(Frequency.DAILY, 2, "2026-10-25T00:00:00Z", BERLIN))
        .isEqualTo("2026-10-25T00:00:00Z");
    assertThat(due(Frequency.DAILY, 2, "2026-10-25T01:30:00Z", BERLIN))
        .isEqualTo("2026-10-25T00:00:00Z");
  }

  @Test
  public void weekly_is_on_monday() {
    assertThat(due(Frequency.WEEKLY, 8, "2026-05-18T05:59:00Z", BERLIN))
        .isEqualTo("2026-05-11T06:00:00Z");
    assertThat(due(Frequency.WEEKLY, 8, "2026-05-18T06:00:00Z", BERLIN))
        .isEqualTo("2026-05-18T06:00:00Z");
    assertThat(due(Frequency.WEEKLY, 8, "2026-05-24T23:00:00Z", BERLIN))
        .isEqualTo("2026-05-18T06:00:00Z");
  }

  @Test
  public void off_is_never() {
    assertThat(new MailWishes(Frequency.OFF, 8).due(Instant.parse("2026-05-18T05:59:00Z"), BERLIN))
        .isEqualTo(Instant.MIN);
  }
}
