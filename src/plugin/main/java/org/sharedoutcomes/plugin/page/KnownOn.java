package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.Reading;

/**
 * The values as they were known at the end of a day, beside those of today.
 *
 * @param day as it was asked for; empty when nobody asked
 * @param summary how many values there were and how many are others today
 * @param curve the values then; null when there were none
 * @param rows newest first, those that are others today before all
 * @param wrong why nothing is shown; empty when it is
 */
record KnownOn(
    String day, String summary, Curve curve, String curveText, List<Row> rows, String wrong) {
  private static final int MOST = 60;

  /** One moment's value then and now; {@code now} is empty when it is the same. */
  record Row(String day, String moment, String then, String now, boolean differs) {}

  static KnownOn of(OpenedOutcome opened, BrowseReadings browseReadings, Phrases phrases) {
    String day = opened.visit().parameter("known");
    if (day.isEmpty()) {
      return new KnownOn("", "", null, "", List.of(), "");
    }
    Optional<LocalDate> date = date(day);
    if (date.isEmpty()) {
      String wrong = phrases.text("quality.no-day", day);
      return new KnownOn(day, "", null, "", List.of(), wrong);
    }
    Instant end =
        date.get().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minus(Duration.ofMillis(1));
    List<Reading> then = browseReadings.of(opened.actor(), opened.key(), Optional.of(end)).get();
    List<Reading> now = browseReadings.of(opened.actor(), opened.key(), Optional.empty()).get();
    return compared(day, date.get(), then, now, opened.unit(), phrases);
  }

  private static Optional<LocalDate> date(String day) {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  private static KnownOn compared(
      String day,
      LocalDate date,
      List<Reading> then,
      List<Reading> now,
      String unit,
      Phrases phrases) {
    Map<Instant, BigDecimal> today = new TreeMap<>();
    now.forEach(reading -> today.put(reading.at(), reading.value()));
    List<Row> differing = new ArrayList<>();
    List<Row> same = new ArrayList<>();
    for (int i = then.size() - 1; i >= 0; i--) {
      Reading reading = then.get(i);
      BigDecimal value = today.get(reading.at());
      boolean differs = value == null || value.compareTo(reading.value()) != 0;
      (differs ? differing : same)
          .add(
              new Row(
                  phrases.day(reading.at()),
                  reading.at().toString(),
                  phrases.exact(reading.value(), unit),
                  !differs
                      ? ""
                      : value == null
                          ? phrases.text("quality.withdrawn")
                          : phrases.exact(value, unit),
                  differs));
    }
    List<Row> rows = new ArrayList<>(differing);
    rows.addAll(same);
    List<BigDecimal> values =
        then.subList(Math.max(0, then.size() - MOST), then.size()).stream()
            .map(Reading::value)
            .toList();
    String summary =
        phrases.text(
            "quality.known-summary",
            phrases.text("shown", date),
            then.size(),
            differing.size(),
            now.size());
    return new KnownOn(
        day,
        summary,
        values.isEmpty() ? null : Curve.of(values),
        summary,
        rows.subList(0, Math.min(MOST, rows.size())),
        "");
  }
}
