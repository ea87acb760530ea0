package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.Map;

/**
 * That somebody has asked for what is missing.
 *
 * @param by user key of who asked last
 * @param at when that was
 * @param told when each person was told last, by user key; those of long ago are left out
 */
public record Ask(String by, Instant at, Map<String, Instant> told) {
  public Ask {
    told = Map.copyOf(told);
  }
}
