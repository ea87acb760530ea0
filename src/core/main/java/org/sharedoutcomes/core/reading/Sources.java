package org.sharedoutcomes.core.reading;

import java.util.Collection;
import java.util.Map;

/** What gives outcomes their values by itself, and whether it fails. */
public interface Sources {
  /**
   * How many times in a row the source failed, of those outcomes whose source failed the last time;
   * at most one statement, and none when no outcome has a source.
   */
  Map<String, Integer> failing(Collection<String> outcomes);
}
