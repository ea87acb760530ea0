package org.sharedoutcomes.core.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.sharedoutcomes.core.common.WorkRun;
import org.sharedoutcomes.core.common.WorkRuns;

/** How works went, in memory. */
public final class InMemoryWorkRuns implements WorkRuns {
  private final Map<String, WorkRun> byName = new ConcurrentSkipListMap<>();

  @Override
  public void put(WorkRun run) {
    byName.put(run.name(), run);
  }

  @Override
  public Optional<WorkRun> of(String work) {
    return Optional.ofNullable(byName.get(work));
  }

  @Override
  public List<WorkRun> all() {
    return List.copyOf(byName.values());
  }
}
