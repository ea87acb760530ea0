package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A change in what a rule makes of an outcome.
 *
 * @param at when it came to be, which may lie between two values: a pending time or a silence that
 *     ran out
 * @param value the newest value at that time
 * @param knownAt since when that value is known
 */
public record Transition(Kind kind, Instant at, BigDecimal value, Instant knownAt) {
  /** The sorts of change. */
  public enum Kind {
    /** The condition holds, but not for long enough yet. */
    PENDING,
    /** It ceased to hold before its time. */
    CALMED,
    FIRED,
    RECOVERED,
    /** No value for too long. */
    FELL_SILENT,
    /** A value again after a silence. */
    HEARD
  }
}
