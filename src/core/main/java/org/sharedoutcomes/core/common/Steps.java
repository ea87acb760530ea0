package org.sharedoutcomes.core.common;

/**
 * Reads the issue that a step is about.
 *
 * @param <I> what the tracker hands over of an issue
 */
public interface Steps<I> {
  /**
   * @param target how far the status says it is that the step leads to; null when nobody can tell
   */
  InFlight of(I handed, IssueFacts.Progress target);
}
