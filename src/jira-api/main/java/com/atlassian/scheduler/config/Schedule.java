package com.atlassian.scheduler.config;

import java.util.Date;
import org.sharedoutcomes.evidence.Evidence;

/** When a job runs. */
@Evidence("G8")
public final class Schedule {
  private final long intervalInMillis;
  private final Date firstRunTime;

  private Schedule(long intervalInMillis, Date firstRunTime) {
    this.intervalInMillis = intervalInMillis;
    this.firstRunTime = firstRunTime == null ? null : new Date(firstRunTime.getTime());
  }

  public static Schedule forInterval(long intervalInMillis, Date firstRunTime) {
    return new Schedule(intervalInMillis, firstRunTime);
  }

  @Evidence("OSL")
  public static Schedule runOnce(Date runTime) {
    return new Schedule(0, runTime);
  }

  @Evidence("MEM")
  public IntervalScheduleInfo getIntervalScheduleInfo() {
    return new IntervalScheduleInfo(firstRunTime, intervalInMillis);
  }
}
