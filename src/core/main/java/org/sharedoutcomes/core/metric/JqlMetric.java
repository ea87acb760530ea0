package org.sharedoutcomes.core.metric;

import java.time.ZoneId;
import java.util.Locale;
import org.sharedoutcomes.core.journal.Kind;

/**
 * How an outcome's values come from Jira's issues. Its key is the outcome's.
 *
 * @param jql which issues; for a share, the whole
 * @param field id or name of the number field that is added up; empty unless a sum
 * @param part the query that a share's issues match besides; empty unless a share
 * @param per each value stands for the issues with this date in the period, and the past can be
 *     filled in; null when a value is about all issues as they are now
 * @param since where cycle time begins
 * @param timeZone id of the zone whose days, weeks and months are meant
 * @param lookBack so many whole periods are measured again with every run, 1 to 60
 * @param runAs key of the user whose permissions hold for every search and value
 */
public record JqlMetric(
    String jql,
    Measure measure,
    String field,
    String part,
    DateField per,
    Since since,
    String timeZone,
    Every every,
    int lookBack,
    String runAs) {
  public static final Kind<JqlMetric> KIND = Kind.definition("jql-metric", JqlMetric.class);

  ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  /** What is told of the issues. */
  public enum Measure {
    /** How many there are. */
    COUNT,
    /** What a number field adds up to; an issue without a value adds nothing. */
    SUM,
    /** The median of the days since they were created. */
    AGE,
    /** The median of the days that the resolved ones took. */
    CYCLE_TIME,
    /** How many of a hundred match a second query too. */
    SHARE
  }

  /** Which date of an issue says in which period it counts. */
  public enum DateField {
    CREATED,
    RESOLVED,
    UPDATED,
    DUE;

    /** As a query names it. */
    String inJql() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where cycle time begins. */
  public enum Since {
    CREATED,
    /** When the issue first came into a status of the category <em>In Progress</em>. */
    IN_PROGRESS
  }
}
