package org.sharedoutcomes.core.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;

/** Readings in memory, in the order in which they became known. */
public final class InMemoryReadings implements Readings {
  private final List<Reading> all = new ArrayList<>();

  private record Moment(String outcome, Instant at) {
    private static Moment of(Reading reading) {
      return new Moment(reading.outcome(), reading.at());
    }
  }

  @Override
  public synchronized int add(Iterable<Reading> readings) {
    List<Reading> added = new ArrayList<>();
    readings.forEach(added::add);
    Set<Moment> known = new HashSet<>();
    all.forEach(reading -> known.add(Moment.of(reading)));
    int restated = 0;
    for (Reading reading : added) {
      restated += known.add(Moment.of(reading)) ? 0 : 1;
    }
    all.addAll(added);
    return restated;
  }

  @Override
  public synchronized List<Reading> of(String outcome) {
    return current(outcome, reading -> true);
  }

  @Override
  public synchronized List<Reading> asKnownOn(String outcome, Instant knownOn) {
    return current(outcome, reading -> !reading.knownAt().isAfter(knownOn));
  }

  @Override
  public synchronized Map<String, List<Reading>> latest(Collection<String> outcomes, int most) {
    Map<String, List<Reading>> latest = new LinkedHashMap<>();
    for (String outcome : outcomes) {
      List<Reading> readings = of(outcome);
      if (!readings.isEmpty()) {
        latest.put(outcome, readings.subList(Math.max(0, readings.size() - most), readings.size()));
      }
    }
    return latest;
  }

  @Override
  public synchronized void forEach(Consumer<Reading> reader) {
    all.forEach(reader);
  }

  @Override
  public synchronized void removeAll(String outcome) {
    all.removeIf(reading -> reading.outcome().equals(outcome));
  }

  private List<Reading> current(String outcome, Predicate<Reading> known) {
    Map<Instant, Reading> byMoment = new TreeMap<>();
    all.stream()
        .filter(reading -> reading.outcome().equals(outcome))
        .filter(known)
        .forEach(reading -> byMoment.put(reading.at(), reading));
    return List.copyOf(byMoment.values());
  }
}
