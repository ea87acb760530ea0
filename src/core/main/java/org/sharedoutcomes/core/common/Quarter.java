package org.sharedoutcomes.core.common;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fiscal quarter, written {@code 2026-Q4}. Which days it has is the {@link FiscalCalendar}'s
 * affair.
 *
 * @param year the fiscal year, 1000 to 9999
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-Q([1-4])");

  public Quarter {
    if (year < 1000 || year > 9999 || number < 1 || number > 4) {
      throw new IllegalArgumentException("no such quarter: " + year + "-Q" + number);
    }
  }

  /** Reads {@code 2026-Q4}; empty when the text is not a quarter. */
  public static Optional<Quarter> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text == null ? "" : text.trim());
    if (!matcher.matches() || matcher.group(1).startsWith("0")) {
      return Optional.empty();
    }
    return Optional.of(
        new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
  }

  /** The quarter so many quarters later, or earlier when negative. */
  public Quarter plus(int quarters) {
    int index = index() + quarters;
    return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
  }

  /** How many quarters from the other to this one. */
  public int minus(Quarter other) {
    return index() - other.index();
  }

  private int index() {
    return year * 4 + number - 1;
  }

  @Override
  public int compareTo(Quarter other) {
    return Integer.compare(index(), other.index());
  }

  @Override
  public String toString() {
    return year + "-Q" + number;
  }
}
