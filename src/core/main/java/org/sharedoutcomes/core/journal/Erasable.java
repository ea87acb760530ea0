package org.sharedoutcomes.core.journal;

/** A store beside the journal that keeps something of outcomes, and can let go of it. */
public interface Erasable {
  /** Keeps nothing of the outcome from now on; only for a sample that goes without a trace. */
  void removeAll(String outcome);
}
