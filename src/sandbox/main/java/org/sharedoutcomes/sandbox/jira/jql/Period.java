package org.sharedoutcomes.sandbox.jira.jql;

import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span such as {@code -7d} or {@code 4w 2d}. */
final class Period {
  private static final Pattern WHOLE =
      Pattern.compile("[-+]?\\s*\\d{1,6}[yMwdhm](\\s*\\d{1,6}[yMwdhm])*");
  private static final Pattern PART = Pattern.compile("(\\d+)([yMwdhm])");

  private Period() {}

  static boolean isOne(String text) {
    return WHOLE.matcher(text).matches();
  }

  /** The moment so far after (or, with a minus, before) another. */
  static ZonedDateTime shift(ZonedDateTime from, String text) {
    long sign = text.startsWith("-") ? -1 : 1;
    ZonedDateTime moment = from;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      moment = shift(moment, sign * Long.parseLong(part.group(1)), part.group(2).charAt(0));
    }
    return moment;
  }

  private static ZonedDateTime shift(ZonedDateTime from, long amount, char unit) {
    return switch (unit) {
      case 'y' -> from.plusYears(amount);
      case 'M' -> from.plusMonths(amount);
      case 'w' -> from.plusWeeks(amount);
      case 'd' -> from.plusDays(amount);
      case 'h' -> from.plusHours(amount);
      default -> from.plusMinutes(amount);
    };
  }
}
