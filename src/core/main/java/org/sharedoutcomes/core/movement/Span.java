package org.sharedoutcomes.core.movement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** How far back somebody looks from today; whole weeks, so that weekdays meet weekdays. */
public enum Span {
  MONTH("30-days", 30),
  QUARTER("quarter", 13 * 7),
  YEAR("year", 52 * 7),
  ALL("all", 0);

  private final String word;
  private final int days;

  Span(String word, int days) {
    this.word = word;
    this.days = days;
  }

  /** How an address names it. */
  public String word() {
    return word;
  }

  public static Optional<Span> named(String word) {
    return Arrays.stream(values()).filter(span -> span.word.equals(word)).findFirst();
  }

  /** The first day of it when it ends today. */
  public LocalDate from(LocalDate today) {
    return this == ALL ? LocalDate.of(1900, 1, 1) : today.minusDays(days - 1L);
  }

  /** So many days earlier begins the time to compare with. */
  public enum Shift {
    QUARTER("quarter", 13 * 7),
    YEAR("year", 52 * 7);

    private final String word;
    private final int days;

    Shift(String word, int days) {
      this.word = word;
      this.days = days;
    }

    /** How an address names it. */
    public String word() {
      return word;
    }

    /** By so many days the time before is moved to lie below the time shown. */
    public int days() {
      return days;
    }

    public static Optional<Shift> named(String word) {
      return Arrays.stream(values()).filter(shift -> shift.word.equals(word)).findFirst();
    }
  }
}
