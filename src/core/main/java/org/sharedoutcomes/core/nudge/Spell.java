package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A time in which something was wrong, according to the values as known now.
 *
 * @param to null while it lasts
 * @param value the newest value when it began
 * @param knownAt since when we know that it began, or that it ended
 */
public record Spell(Sort sort, Instant from, Instant to, BigDecimal value, Instant knownAt) {
  /** What was wrong. */
  public enum Sort {
    DEVIATION,
    SILENCE
  }

  public boolean isOpen() {
    return to == null;
  }

  /** Whether it shares a moment with that time. */
  boolean overlaps(Instant otherFrom, Instant otherTo) {
    return (to == null || !otherFrom.isAfter(to)) && (otherTo == null || !from.isAfter(otherTo));
  }
}
