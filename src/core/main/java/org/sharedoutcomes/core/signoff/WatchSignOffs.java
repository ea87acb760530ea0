package org.sharedoutcomes.core.signoff;

import java.time.Duration;
import java.time.Instant;
import org.sharedoutcomes.core.common.Work;

/** Sees what no event told of: approvers who left, groups that were emptied, days that passed. */
public final class WatchSignOffs implements Work {
  private static final int MINUTES = 10;

  private final Observe observe;
  private final Remind remind;
  private final Delegate delegate;

  public WatchSignOffs(Observe observe, Remind remind, Delegate delegate) {
    this.observe = observe;
    this.remind = remind;
    this.delegate = delegate;
  }

  @Override
  public String name() {
    return "watch-sign-offs";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(MINUTES);
  }

  @Override
  public void run(Instant now) {
    remind.all(observe.everything());
    delegate.forgetOld();
  }
}
