package org.sharedoutcomes.core.capacity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedoutcomes.core.capacity.Backlog.Way;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;

/** How far each outcome still has to go, so that effects in different units can be compared. */
record Ways(Map<String, List<Reading>> latest, Quarter current) {
  static Ways of(List<Outcome> outcomes, Readings readings, Quarter current) {
    return new Ways(readings.latest(outcomes.stream().map(Outcome::key).toList(), 1), current);
  }

  /** Where the outcome stands: its newest value, else its baseline. */
  Optional<BigDecimal> from(Outcome outcome) {
    return latest.getOrDefault(outcome.key(), List.of()).stream()
        .reduce((earlier, later) -> later)
        .map(Reading::value)
        .or(() -> Optional.ofNullable(outcome.baseline()));
  }

  /**
   * From where it stands to the first target of the current quarter or a later one that it has not
   * reached; of the last target when all are of earlier quarters. Empty when nothing is left.
   */
  Optional<Way> of(Outcome outcome) {
    return from(outcome)
        .flatMap(
            from ->
                targets(outcome)
                    .filter(goal -> !outcome.metric().direction().reaches(from, goal.value()))
                    .findFirst()
                    .map(goal -> new Way(from, goal.value(), goal.quarter())));
  }

  private Stream<Target> targets(Outcome outcome) {
    List<Target> all = outcome.targets();
    List<Target> ahead =
        all.stream().filter(goal -> goal.quarter().compareTo(current) >= 0).toList();
    return ahead.isEmpty() ? all.stream().skip(Math.max(0, all.size() - 1)) : ahead.stream();
  }
}
