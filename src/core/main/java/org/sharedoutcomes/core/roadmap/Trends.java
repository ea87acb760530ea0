package org.sharedoutcomes.core.roadmap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;

/** The latest values of a programme's outcomes, read at once. */
record Trends(Map<String, List<BigDecimal>> byOutcome) {
  private static final int LENGTH = 12;

  static Trends of(List<Outcome> outcomes, Readings readings) {
    return of(readings.latest(keys(outcomes), LENGTH));
  }

  /** As they were known at that time. */
  static Trends of(List<Outcome> outcomes, Readings readings, Instant knownOn) {
    return of(readings.latest(keys(outcomes), LENGTH, knownOn));
  }

  private static Trends of(Map<String, List<Reading>> latest) {
    Map<String, List<BigDecimal>> values = new LinkedHashMap<>();
    latest.forEach((key, some) -> values.put(key, some.stream().map(Reading::value).toList()));
    return new Trends(values);
  }

  private static List<String> keys(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::key).toList();
  }

  List<BigDecimal> of(String outcome) {
    return byOutcome.getOrDefault(outcome, List.of());
  }

  /** The newest value, or null. */
  BigDecimal current(String outcome) {
    List<BigDecimal> trend = of(outcome);
    return trend.isEmpty() ? null : trend.get(trend.size() - 1);
  }
}
