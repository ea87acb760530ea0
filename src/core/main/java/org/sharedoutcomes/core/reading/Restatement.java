package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value that became another one later.
 *
 * @param at the moment that both stand for
 * @param before the old value; it stays in the history
 * @param after the new value; null when it was withdrawn
 * @param by user key of who gave the new one
 * @param knownAt since when the new one is known
 */
public record Restatement(
    Instant at, BigDecimal before, BigDecimal after, String by, Instant knownAt) {
  /** The last so many of one outcome, newest first. */
  static List<Restatement> of(Readings readings, String outcome, int most) {
    Map<Instant, BigDecimal> held = new HashMap<>();
    List<Restatement> found = new ArrayList<>();
    readings.forEach(
        outcome,
        reading -> {
          BigDecimal before = held.put(reading.at(), reading.value());
          if (before != null && (reading.isWithdrawn() || differ(before, reading.value()))) {
            found.add(
                new Restatement(
                    reading.at(), before, reading.value(), reading.by(), reading.knownAt()));
          }
        });
    Collections.reverse(found);
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  private static boolean differ(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) != 0;
  }
}
