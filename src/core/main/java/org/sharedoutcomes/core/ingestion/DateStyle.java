package org.sharedoutcomes.core.ingestion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.Findings;

/** A way to write days, each with or without a time of day behind it. Years have four digits. */
public enum DateStyle {
  /** Year first: {@code 2011-07-01} or {@code 2011/07/01}. */
  ISO("(?<y>\\d{4})(?<s>[-/])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})"),
  /** Month first: {@code 7/1/2011}. */
  US("(?<m>\\d{1,2})(?<s>[-/])(?<d>\\d{1,2})\\k<s>(?<y>\\d{4})"),
  /** Day first: {@code 1/7/2011}. */
  BRITISH("(?<d>\\d{1,2})(?<s>[-/])(?<m>\\d{1,2})\\k<s>(?<y>\\d{4})"),
  /** Day first, with points: {@code 01.07.2011}. */
  GERMAN("(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4})");

  private static final String TIME =
      "(?:(?:T|,?\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?<part>\\.\\d{1,9})?)?"
          + "\\s*(?<half>[AaPp][Mm])?\\s*(?<zone>Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?";
  private static final int LONGEST = 60;

  private final Pattern pattern;

  DateStyle(String day) {
    this.pattern = Pattern.compile(day + TIME);
  }

  /** As it is named on the wire. */
  public String wireName() {
    return Findings.name(this);
  }

  /** The text as an ISO date or date-time; empty when it is none in this style. */
  public Optional<String> iso(String text) {
    String cell = text.strip();
    Matcher found = pattern.matcher(cell);
    if (cell.length() > LONGEST || !found.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.of(number(found, "y"), number(found, "m"), number(found, "d"));
      return found.group("hour") == null ? Optional.of(day.toString()) : time(day, found);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(found.group(group));
  }

  private static Optional<String> time(LocalDate day, Matcher found) {
    int hour = number(found, "hour");
    String half = found.group("half");
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
    }
    int minute = number(found, "minute");
    int second = found.group("second") == null ? 0 : number(found, "second");
    if (hour > 23 || minute > 59 || second > 59) {
      return Optional.empty();
    }
    String part = found.group("part") == null ? "" : found.group("part");
    String zone = found.group("zone") == null ? "" : found.group("zone").replace("UTC", "Z");
    return Optional.of(day + "T" + two(hour) + ":" + two(minute) + ":" + two(second) + part + zone);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
