package org.sharedoutcomes.core.nudge;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody did about a nudge.
 *
 * @param by user key
 * @param reason in words; empty for an issue
 * @param until the last day of silence; null unless snoozed
 * @param issue the id of the issue that was made of it; null unless one was
 */
public record Handling(How how, String by, Instant at, String reason, LocalDate until, Long issue) {
  /** The ways to deal with a nudge. */
  public enum How {
    /** Quiet until its state changes. */
    ACKNOWLEDGED,
    /** Quiet until a day, whatever happens. */
    SNOOZED,
    /** An issue was made of it; quiet until its state changes. */
    ISSUE
  }
}
