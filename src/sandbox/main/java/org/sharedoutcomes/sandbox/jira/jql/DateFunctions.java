package org.sharedoutcomes.sandbox.jira.jql;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code now()}, {@code startOfDay()} and their kin, each with a period to add. */
public record DateFunctions(Moments moments) {

  /** What the call answers, if it is one of these functions. */
  Optional<List<Literal>> call(Operand.Call call) throws JqlException {
    String name = call.name().toLowerCase(Locale.ROOT);
    Optional<ZonedDateTime> moment = moment(name);
    if (moment.isEmpty()) {
      return Optional.empty();
    }
    int most = name.equals("now") ? 0 : 1;
    if (call.arguments().size() > most) {
      throw new JqlException(
          "Function '%s' expected between '0' and '%d' arguments but received '%d'."
              .formatted(call.name(), most, call.arguments().size()));
    }
    ZonedDateTime shifted = call.arguments().isEmpty() ? moment.get() : shifted(call, name);
    return Optional.of(List.of(new Literal.Text("" + shifted.toInstant().toEpochMilli())));
  }

  private ZonedDateTime shifted(Operand.Call call, String name) throws JqlException {
    String period = call.arguments().get(0).strip();
    String whole = period.matches("[-+]?\\d{1,6}") ? period + unit(name) : period;
    if (!Period.isOne(whole)) {
      throw new JqlException(
          "The argument '%s' of function '%s' is no period such as '-1d'."
              .formatted(period, call.name()));
    }
    boolean ownUnit = whole.endsWith("" + unit(name)) && whole.matches("[-+]?\\d+[yMwd]");
    return ownUnit
        ? rounded(name, Period.shift(moments.now(), whole)).orElseThrow()
        : Period.shift(rounded(name, moments.now()).orElseThrow(), whole);
  }

  private Optional<ZonedDateTime> moment(String name) {
    return name.equals("now") ? Optional.of(moments.now()) : rounded(name, moments.now());
  }

  private static char unit(String name) {
    char first = name.replaceFirst("startof|endof", "").charAt(0);
    return first == 'm' ? 'M' : first;
  }

  private static Optional<ZonedDateTime> rounded(String name, ZonedDateTime at) {
    ZonedDateTime day = at.truncatedTo(DAYS);
    ZonedDateTime week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return Optional.ofNullable(
        switch (name) {
          case "startofday" -> day;
          case "startofweek" -> week;
          case "startofmonth" -> day.withDayOfMonth(1);
          case "startofyear" -> day.withDayOfYear(1);
          case "endofday" -> justBefore(day.plusDays(1));
          case "endofweek" -> justBefore(week.plusWeeks(1));
          case "endofmonth" -> justBefore(day.withDayOfMonth(1).plusMonths(1));
          case "endofyear" -> justBefore(day.withDayOfYear(1).plusYears(1));
          default -> null;
        });
  }

  private static ZonedDateTime justBefore(ZonedDateTime next) {
    return next.minusNanos(1_000_000);
  }
}
