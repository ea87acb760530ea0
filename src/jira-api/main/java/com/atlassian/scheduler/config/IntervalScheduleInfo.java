package com.atlassian.scheduler.config;

import java.util.Date;
import org.sharedoutcomes.evidence.Evidence;

/** The first run and the time between two. */
@Evidence("MEM")
public final class IntervalScheduleInfo {
  private final Date firstRunTime;
  private final long intervalInMillis;

  IntervalScheduleInfo(Date firstRunTime, long intervalInMillis) {
    this.firstRunTime = firstRunTime;
    this.intervalInMillis = intervalInMillis;
  }

  public Date getFirstRunTime() {
    return firstRunTime == null ? null : new Date(firstRunTime.getTime());
  }

  public long getIntervalInMillis() {
    return intervalInMillis;
  }
}
