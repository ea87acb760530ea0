package org.sharedoutcomes.core.journal;

import java.util.Set;

/** A document that makes no sense without the programme or the outcomes that it is about. */
public interface Dependent {
  /** Whether it goes when this programme goes with its outcomes. */
  boolean goesWith(String programme, Set<String> outcomes);
}
