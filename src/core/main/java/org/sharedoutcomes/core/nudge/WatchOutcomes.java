package org.sharedoutcomes.core.nudge;

import java.time.Duration;
import java.time.Instant;
import org.sharedoutcomes.core.common.Work;

/** Finds what becomes due without a new value: a pending time, a silence, the end of a snooze. */
public final class WatchOutcomes implements Work {
  private final EvaluateNudges nudges;

  public WatchOutcomes(EvaluateNudges nudges) {
    this.nudges = nudges;
  }

  @Override
  public String name() {
    return "nudges";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(15);
  }

  @Override
  public void run(Instant now) {
    nudges.everything();
  }
}
