package org.sharedoutcomes.core.common;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is done by itself, and how it went last. Asks no permission. */
public interface Works {
  /** Every work, by name. */
  List<State> all();

  /**
   * Does the work now, in this thread, and keeps how it went; waits while it is being done.
   *
   * @return empty when there is no such work
   */
  Optional<WorkRun> run(String name);

  /**
   * A work and its newest run.
   *
   * @param every how long after the beginning of a run the next one begins
   */
  record State(String name, Duration every, Optional<WorkRun> last) {}
}
