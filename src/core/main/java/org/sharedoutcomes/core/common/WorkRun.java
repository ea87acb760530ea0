package org.sharedoutcomes.core.common;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The newest run of a {@link Work}.
 *
 * @param name the work's
 * @param started to the millisecond
 * @param node on which node of the cluster, as administrators know it
 * @param error what went wrong; empty when nothing did
 * @param failures how many runs in a row failed, this one included
 * @param succeeded when a run last began that went well; null when none did yet
 */
public record WorkRun(
    String name,
    Instant started,
    Duration took,
    String node,
    String error,
    int failures,
    Instant succeeded) {
  /** More of an error helps nobody. */
  private static final int LONGEST_ERROR = 400;

  public WorkRun {
    started = started.truncatedTo(ChronoUnit.MILLIS);
    succeeded = succeeded == null ? null : succeeded.truncatedTo(ChronoUnit.MILLIS);
    error = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
  }

  public boolean failed() {
    return !error.isEmpty();
  }
}
