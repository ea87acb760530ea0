package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The value of an outcome's metric at a moment.
 *
 * @param at the moment that the value stands for, to the millisecond
 * @param value in the metric's unit, at most 15 significant digits, without trailing zeros; null
 *     when the value of the moment is withdrawn
 * @param confidence how sure the owner is to reach the target, 0 to 10; null when not asked
 * @param note one sentence; may be empty
 * @param by user key of who gave it
 * @param knownAt since when we know it; a later reading of the same moment restates it
 */
public record Reading(
    String outcome,
    Instant at,
    BigDecimal value,
    Integer confidence,
    String note,
    String by,
    Instant knownAt) {
  public Reading {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    knownAt = knownAt.truncatedTo(ChronoUnit.MILLIS);
    value = value == null ? null : value.stripTrailingZeros();
    value = value != null && value.scale() < 0 ? value.setScale(0) : value;
    note = note == null ? "" : note;
  }

  /** Says that there is no value at the moment after all. */
  public static Reading withdrawn(String outcome, Instant at, String by, Instant knownAt) {
    return new Reading(outcome, at, null, null, "", by, knownAt);
  }

  public boolean isWithdrawn() {
    return value == null;
  }

  /** The day, in UTC, that the value stands for. */
  public LocalDate day() {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** The same, known since another moment. */
  Reading knownSince(Instant moment) {
    return new Reading(outcome, at, value, confidence, note, by, moment);
  }
}
