package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.metric.MetricRuns;

public class InMemoryMetricRunsTest extends MetricRunsContract {
  private final InMemoryMetricRuns runs = new InMemoryMetricRuns();

  @Override
  protected MetricRuns runs() {
    return runs;
  }
}
