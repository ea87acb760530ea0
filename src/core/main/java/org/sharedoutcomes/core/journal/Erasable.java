package org.sharedoutcomes.core.journal;

import java.util.Set;

/** A store beside the journal that keeps something of outcomes, and can let go of it. */
public interface Erasable {
  /** Keeps nothing of these outcomes from now on. */
  void erase(Set<String> outcomes);
}
