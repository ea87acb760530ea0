package org.sharedoutcomes.core.outcome;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Snapshot;

/**
 * Which outcome stands for which. One that was merged into another is still found by its own key,
 * and its links count for the one that took its place.
 */
public final class Successors {
  private final Snapshot snapshot;

  public Successors(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * The outcome that stands for the key today: itself, or at the end of what it was merged into.
   */
  public Optional<Outcome> of(String key) {
    Set<String> seen = new HashSet<>();
    Optional<Outcome> found = find(key);
    Optional<Outcome> next = found;
    while (next.isPresent() && seen.add(next.get().key())) {
      found = next;
      next = found.flatMap(Successors::mergedInto).flatMap(this::find);
    }
    return found;
  }

  /**
   * The outcomes in use of a programme, by each key that stands for one of them: its own, and those
   * of outcomes merged into it.
   */
  public Map<String, Outcome> inUse(String programme) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Outcome outcome : snapshot.values(Outcome.KIND)) {
      if (outcome.programme().equals(programme)) {
        of(outcome.key())
            .filter(standing -> !standing.retired())
            .ifPresent(standing -> outcomes.put(outcome.key(), standing));
      }
    }
    return outcomes;
  }

  /** The key itself and the keys of all outcomes that were merged into it, however long ago. */
  public Set<String> standingFor(String key) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key);
    for (Outcome outcome : snapshot.values(Outcome.KIND)) {
      if (mergedInto(outcome).isPresent() && leadsTo(outcome, key)) {
        keys.add(outcome.key());
      }
    }
    return keys;
  }

  private boolean leadsTo(Outcome outcome, String key) {
    Set<String> seen = new HashSet<>();
    Optional<Outcome> at = Optional.of(outcome);
    while (at.isPresent() && seen.add(at.get().key())) {
      if (at.get().key().equals(key)) {
        return true;
      }
      at = at.flatMap(Successors::mergedInto).flatMap(this::find);
    }
    return false;
  }

  private Optional<Outcome> find(String key) {
    return snapshot.find(Outcome.KIND, key).map(Document::value);
  }

  private static Optional<String> mergedInto(Outcome outcome) {
    return Optional.ofNullable(outcome.retirement()).map(Retirement::mergedInto);
  }
}
