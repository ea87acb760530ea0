package org.sharedoutcomes.core.reading;

/**
 * Wants to know when an outcome got values. It is told once for each recording, after its values
 * are kept, on the node and in the thread that recorded them.
 */
@FunctionalInterface
public interface ReadingsRecorded {
  /**
   * Values of the outcome were added; they may be old ones or restate others.
   *
   * @param outcome its key
   */
  void recorded(String outcome);
}
