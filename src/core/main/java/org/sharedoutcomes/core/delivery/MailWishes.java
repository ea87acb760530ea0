package org.sharedoutcomes.core.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.sharedoutcomes.core.journal.Kind;

/**
 * How a person wants to get notices by mail. Its key is the user's.
 *
 * @param hour of the person's own time zone, 0 to 23; on a day whose clock leaves that hour out,
 *     the next one
 */
public record MailWishes(Frequency frequency, int hour) {
  public static final Kind<MailWishes> KIND = Kind.ofIssues("mail-wishes", MailWishes.class);

  /** What holds until somebody says otherwise: once a day at eight. */
  public static final MailWishes USUAL = new MailWishes(Frequency.DAILY, 8);

  /** How often. */
  public enum Frequency {
    OFF,
    IMMEDIATELY,
    DAILY,
    /** On Mondays. */
    WEEKLY
  }

  public MailWishes {
    if (hour < 0 || hour > 23) {
      throw new IllegalArgumentException("no such hour: " + hour);
    }
  }

  /**
   * The last moment for which mail is due: what happened before it is sent now, what happened later
   * waits for the next one.
   */
  Instant due(Instant now, ZoneId zone) {
    return switch (frequency) {
      case OFF -> Instant.MIN;
      case IMMEDIATELY -> now.plusMillis(1);
      case DAILY -> last(now, zone, 1, now.atZone(zone).toLocalDate());
      case WEEKLY ->
          last(
              now,
              zone,
              7,
              now.atZone(zone)
                  .toLocalDate()
                  .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    };
  }

  private Instant last(Instant now, ZoneId zone, int days, LocalDate day) {
    Instant moment = day.atTime(hour, 0).atZone(zone).toInstant();
    return moment.isAfter(now)
        ? day.minusDays(days).atTime(hour, 0).atZone(zone).toInstant()
        : moment;
  }
}
