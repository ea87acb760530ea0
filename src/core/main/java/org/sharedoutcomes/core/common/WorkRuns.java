package org.sharedoutcomes.core.common;

import java.util.List;
import java.util.Optional;

/** How the works of the cluster went last. */
public interface WorkRuns {
  /** Puts the run in the place of the work's one before. */
  void put(WorkRun run);

  Optional<WorkRun> of(String work);

  /** The newest run of each work, by name. */
  List<WorkRun> all();
}
