package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.common.WorkRuns;

public class InMemoryWorkRunsTest extends WorkRunsContract {
  private final InMemoryWorkRuns runs = new InMemoryWorkRuns();

  @Override
  protected WorkRuns runs() {
    return runs;
  }
}
