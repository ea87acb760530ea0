package org.sharedoutcomes.core.common;

import java.util.function.Supplier;

/** Lets one at a time do something, whichever node of the cluster it is on. */
public interface ClusterLock {
  /**
   * Does the work while nobody else does work under this name, and gives its result; waits for its
   * turn.
   */
  <T> T holding(String name, Supplier<T> work);
}
