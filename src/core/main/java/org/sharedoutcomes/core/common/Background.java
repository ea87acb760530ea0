package org.sharedoutcomes.core.common;

/** Does work after the one who asked for it was answered. */
public interface Background {
  /**
   * Starts the work soon, on this node. What it throws is logged. It may end in the middle when the
   * node does, so it must keep what it did.
   */
  void start(String name, Runnable work);
}
