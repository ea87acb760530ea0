package org.sharedoutcomes.core.roadmap;

import java.math.BigDecimal;
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
    Map<String, List<BigDecimal>> values = new LinkedHashMap<>();
    readings
        .latest(outcomes.stream().map(Outcome::key).toList(), LENGTH)
        .forEach((key, latest) -> values.put(key, latest.stream().map(Reading::value).toList()));
    return new Trends(values);
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
