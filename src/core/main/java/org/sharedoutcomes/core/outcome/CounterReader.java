package org.sharedoutcomes.core.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Programme;

/** Reads counter-metrics: other outcomes of the same programme, in use, and with a limit. */
final class CounterReader {
  private final Programme programme;
  private final Snapshot snapshot;
  private final Findings findings;

  CounterReader(Programme programme, Snapshot snapshot, Findings findings) {
    this.programme = programme;
    this.snapshot = snapshot;
    this.findings = findings;
  }

  List<String> read(String self, List<String> keys) {
    List<String> counters = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String field = "counters[" + i + "]";
      String key = findings.required(field, keys.get(i), 255);
      if (!key.isEmpty() && !counters.contains(key)) {
        objection(field, self, key).ifPresent(findings::add);
        counters.add(key);
      }
    }
    return counters;
  }

  private Optional<Refusal> objection(String field, String self, String key) {
    if (key.equals(self)) {
      return Optional.of(Refusal.invalid(field, "shared-outcomes.outcome.counter-of-itself"));
    }
    Optional<Outcome> counter =
        snapshot
            .find(Outcome.KIND, key)
            .map(Document::value)
            .filter(found -> found.programme().equals(programme.key()));
    if (counter.isEmpty()) {
      return Optional.of(
          Refusal.invalid(field, "shared-outcomes.outcome.no-such-counter", programme.name(), key));
    }
    if (counter.get().retired()) {
      return Optional.of(
          Refusal.invalid(
              field, "shared-outcomes.outcome.counter-is-retired", counter.get().name()));
    }
    return counter.get().limit() == null
        ? Optional.of(
            Refusal.invalid(
                field, "shared-outcomes.outcome.counter-without-limit", counter.get().name()))
        : Optional.empty();
  }
}
