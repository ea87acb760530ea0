package org.sharedoutcomes.sandbox.jira.jql;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates, moments and periods before or after now. */
public record Moments(Clock clock) {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?:[ T]+(\\d{1,2}):(\\d{2})(?::\\d{2})?)?");

  Instant parse(Clause.Terminal clause, String text) throws JqlException {
    String trimmed = text.strip();
    if (trimmed.matches("\\d{10,14}")) {
      return Instant.ofEpochMilli(Long.parseLong(trimmed));
    }
    try {
      Matcher date = DATE.matcher(trimmed);
      if (date.matches()) {
        return moment(date);
      }
      if (Period.isOne(trimmed)) {
        return Period.shift(now(), trimmed).toInstant();
      }
    } catch (DateTimeException | ArithmeticException noSuchDay) {
      throw invalid(clause, text);
    }
    throw invalid(clause, text);
  }

  ZonedDateTime now() {
    return ZonedDateTime.now(clock);
  }

  private Instant moment(Matcher date) {
    LocalDateTime day =
        LocalDate.of(
                Integer.parseInt(date.group(1)),
                Integer.parseInt(date.group(3)),
                Integer.parseInt(date.group(4)))
            .atStartOfDay();
    LocalDateTime moment =
        date.group(5) == null
            ? day
            : day.toLocalDate()
                .atTime(Integer.parseInt(date.group(5)), Integer.parseInt(date.group(6)));
    return moment.atZone(clock.getZone()).toInstant();
  }

  private static JqlException invalid(Clause.Terminal clause, String text) {
    return new JqlException(
        ("Date value '%s' for field '%s' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm',"
                + " 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d',"
                + " '4w 2d'.")
            .formatted(text, clause.field()));
  }
}
