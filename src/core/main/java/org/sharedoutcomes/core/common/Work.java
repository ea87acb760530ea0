package org.sharedoutcomes.core.common;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is done again and again by itself, on one node of the cluster at a time. A run
 * that was missed is not made up for: what is due is found by the clock, so that a run may come
 * late, twice in a row or after a crash and still do the right thing.
 */
public interface Work {
  /** Lower case words joined by hyphens, at most 60 characters; never changes. */
  String name();

  /** How long after the beginning of a run the next one begins; whole minutes, at least one. */
  Duration every();

  /**
   * Does what is due. What it throws is logged and kept for administrators, ends this run and no
   * other.
   */
  void run(Instant now);
}
