package org.sharedoutcomes.core.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;

/** The counter-metrics of some outcomes, and which of these are beyond their limits. */
final class Guards {
  private final Map<String, Outcome> counters = new LinkedHashMap<>();

  Guards(Snapshot snapshot, Collection<Outcome> outcomes) {
    Set<String> keys = new LinkedHashSet<>();
    outcomes.forEach(outcome -> keys.addAll(outcome.counters()));
    for (String key : keys) {
      snapshot
          .find(Outcome.KIND, key)
          .map(document -> document.value())
          .filter(counter -> !counter.retired())
          .ifPresent(counter -> counters.put(key, counter));
    }
  }

  /** Of these too the newest reading is needed. */
  Set<String> keys() {
    return counters.keySet();
  }

  /** Names of what the outcome's guards find breached, its own limit included. */
  List<String> breached(Outcome outcome, Map<String, List<Reading>> recent) {
    List<String> breached = new ArrayList<>();
    if (isBreached(outcome, recent)) {
      breached.add(outcome.name());
    }
    for (String key : outcome.counters()) {
      Outcome counter = counters.get(key);
      if (counter != null && isBreached(counter, recent)) {
        breached.add(counter.name());
      }
    }
    return breached;
  }

  private static boolean isBreached(Outcome guard, Map<String, List<Reading>> recent) {
    List<Reading> readings = recent.getOrDefault(guard.key(), List.of());
    return guard.limit() != null
        && !readings.isEmpty()
        && !guard
            .metric()
            .direction()
            .reaches(readings.get(readings.size() - 1).value(), guard.limit());
  }
}
