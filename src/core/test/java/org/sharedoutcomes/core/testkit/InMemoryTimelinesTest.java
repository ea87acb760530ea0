package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.plan.Timelines;

public class InMemoryTimelinesTest extends TimelinesContract {
  private final Timelines timelines = new InMemoryTimelines();

  @Override
  protected Timelines timelines() {
    return timelines;
  }
}
