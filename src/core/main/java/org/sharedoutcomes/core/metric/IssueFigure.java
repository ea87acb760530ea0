package org.sharedoutcomes.core.metric;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sharedoutcomes.core.metric.JqlMetric.DateField;

/**
 * What measuring needs to know of one issue.
 *
 * @param resolved null when it is not
 * @param due null when it has none
 * @param started when it first came into progress; null when it never did or nobody asked
 * @param amount of the number field asked for; null when it is empty or nobody asked
 */
public record IssueFigure(
    Instant created,
    Instant resolved,
    Instant updated,
    LocalDate due,
    Instant started,
    BigDecimal amount) {
  /** The day that the date falls on; null when there is none. */
  LocalDate day(DateField field, ZoneId zone) {
    return switch (field) {
      case CREATED -> day(created, zone);
      case RESOLVED -> day(resolved, zone);
      case UPDATED -> day(updated, zone);
      case DUE -> due;
    };
  }

  private static LocalDate day(Instant moment, ZoneId zone) {
    return moment == null ? null : moment.atZone(zone).toLocalDate();
  }
}
