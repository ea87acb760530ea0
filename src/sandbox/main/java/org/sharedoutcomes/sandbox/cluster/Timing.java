package org.sharedoutcomes.sandbox.cluster;

import com.atlassian.scheduler.config.IntervalScheduleInfo;
import com.atlassian.scheduler.config.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** When jobs run. As in Jira, an interval is a whole number of minutes, at least one. */
final class Timing {
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private Timing() {}

  static Instant firstRun(Schedule schedule, Instant now) {
    Date first = schedule.getIntervalScheduleInfo().getFirstRunTime();
    return first == null || first.toInstant().isBefore(now) ? now : first.toInstant();
  }

  /** The run after one that is due now; none for a job that runs once. */
  static Optional<Instant> nextRun(Job job, Instant now) {
    IntervalScheduleInfo schedule = job.config().getSchedule().getIntervalScheduleInfo();
    long interval = schedule.getIntervalInMillis();
    if (interval <= 0) {
      return Optional.empty();
    }
    long minutes = (interval + MINUTE - 1) / MINUTE;
    return Optional.of(now.plusMillis(minutes * MINUTE));
  }
}
