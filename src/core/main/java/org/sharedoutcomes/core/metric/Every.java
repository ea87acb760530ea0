package org.sharedoutcomes.core.metric;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How often something is done, by the clock: with each hour, day or ISO week that begins. */
public enum Every {
  HOURLY,
  DAILY,
  WEEKLY;

  /** What failed is tried again after so long, however seldom it is done. */
  private static final Duration RETRY = Duration.ofHours(1);

  /** When the hour, day or week began that the moment lies in. */
  Instant beginning(Instant moment, ZoneId zone) {
    ZonedDateTime here = moment.atZone(zone);
    return switch (this) {
      case HOURLY -> here.truncatedTo(ChronoUnit.HOURS).toInstant();
      case DAILY -> start(here.toLocalDate(), zone);
      case WEEKLY ->
          start(here.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    };
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /**
   * Whether it is time again.
   *
   * @param last when it was done last; null for never
   * @param failed whether it failed then
   */
  boolean isDue(Instant now, ZoneId zone, Instant last, boolean failed) {
    return last == null
        || last.isBefore(beginning(now, zone))
        || (failed && !now.isBefore(last.plus(RETRY)));
  }
}
