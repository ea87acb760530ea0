package org.sharedoutcomes.core.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  private final List<Given> all = new ArrayList<>();

  private record Given(String batch, Reading reading) {
    private boolean isOf(String outcome) {
      return reading.outcome().equals(outcome);
    }
  }

  private record Moment(String outcome, Instant at) {
    private static Moment of(Reading reading) {
      return new Moment(reading.outcome(), reading.at());
    }
  }

  @Override
  public int add(Iterable<Reading> readings) {
    return draw("", readings, true);
  }

  @Override
  public int add(String outcome, String batch, Iterable<Reading> readings) {
    return draw(batch, readings, true);
  }

  @Override
  public int rehearse(String outcome, Iterable<Reading> readings) {
    return draw("", readings, false);
  }

  private synchronized int draw(String batch, Iterable<Reading> readings, boolean write) {
    List<Given> added = new ArrayList<>();
    readings.forEach(reading -> added.add(new Given(batch, reading)));
    Set<Moment> known = new HashSet<>();
    all.forEach(given -> know(known, given.reading()));
    int restated = 0;
    for (Given given : added) {
      restated += known.contains(Moment.of(given.reading())) ? 1 : 0;
      know(known, given.reading());
    }
    if (write) {
      all.addAll(added);
    }
    return restated;
  }

  private static void know(Set<Moment> known, Reading reading) {
    if (reading.isWithdrawn()) {
      known.remove(Moment.of(reading));
    } else {
      known.add(Moment.of(reading));
    }
  }

  @Override
  public synchronized Undone undo(String outcome, String batch, String by, Instant now) {
    Set<Instant> moments = new LinkedHashSet<>();
    all.stream()
        .filter(given -> given.isOf(outcome) && given.batch().equals(batch))
        .forEach(given -> moments.add(given.reading().at()));
    int restored = 0;
    int withdrawn = 0;
    for (Instant moment : moments) {
      List<Given> history =
          all.stream().filter(g -> g.isOf(outcome) && g.reading().at().equals(moment)).toList();
      if (!history.get(history.size() - 1).batch().equals(batch)) {
        continue;
      }
      int first = 0;
      while (!history.get(first).batch().equals(batch)) {
        first++;
      }
      Reading before = first == 0 ? null : history.get(first - 1).reading();
      if (before == null || before.isWithdrawn()) {
        all.add(new Given("", Reading.withdrawn(outcome, moment, by, now)));
        withdrawn++;
      } else {
        all.add(
            new Given(
                "",
                new Reading(
                    outcome, moment, before.value(), before.confidence(), before.note(), by, now)));
        restored++;
      }
    }
    return new Undone(restored, withdrawn, moments.size() - restored - withdrawn);
  }

  @Override
  public synchronized List<Reading> of(String outcome) {
    return current(outcome, reading -> true);
  }

  @Override
  public synchronized List<Reading> between(String outcome, Instant from, Instant to) {
    return current(outcome, r -> !r.at().isBefore(from) && !r.at().isAfter(to));
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
  public synchronized Map<String, List<Reading>> latest(
      Collection<String> outcomes, int most, Instant knownOn) {
    Map<String, List<Reading>> latest = new LinkedHashMap<>();
    for (String outcome : outcomes) {
      List<Reading> readings =
          asKnownOn(outcome, knownOn).stream()
              .filter(reading -> !reading.at().isAfter(knownOn))
              .toList();
      if (!readings.isEmpty()) {
        latest.put(outcome, readings.subList(Math.max(0, readings.size() - most), readings.size()));
      }
    }
    return latest;
  }

  @Override
  public synchronized void forEach(Consumer<Reading> reader) {
    all.forEach(given -> reader.accept(given.reading()));
  }

  @Override
  public synchronized void forEach(String outcome, Consumer<Reading> reader) {
    all.stream().filter(given -> given.isOf(outcome)).forEach(g -> reader.accept(g.reading()));
  }

  @Override
  public synchronized void removeAll(String outcome) {
    all.removeIf(given -> given.isOf(outcome));
  }

  private List<Reading> current(String outcome, Predicate<Reading> wanted) {
    Map<Instant, Reading> byMoment = new TreeMap<>();
    all.stream()
        .map(Given::reading)
        .filter(reading -> reading.outcome().equals(outcome))
        .filter(wanted)
        .forEach(reading -> byMoment.put(reading.at(), reading));
    return byMoment.values().stream().filter(reading -> !reading.isWithdrawn()).toList();
  }
}
