package org.sharedoutcomes.core.testkit;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.reading.Quarantine;
import org.sharedoutcomes.core.reading.Suspect;

/** Suspect values in memory. */
public final class InMemoryQuarantine implements Quarantine {
  private final Map<String, Suspect> all = new LinkedHashMap<>();

  private static String place(Suspect suspect) {
    return suspect.outcome() + "#" + suspect.id();
  }

  @Override
  public synchronized int add(Collection<Suspect> suspects) {
    int before = all.size();
    suspects.forEach(suspect -> all.putIfAbsent(place(suspect), suspect));
    return all.size() - before;
  }

  @Override
  public synchronized List<Suspect> of(String outcome) {
    return all.values().stream()
        .filter(suspect -> suspect.outcome().equals(outcome))
        .sorted(Comparator.comparing((Suspect suspect) -> suspect.reading().at()).reversed())
        .toList();
  }

  @Override
  public synchronized Map<String, List<Suspect>> waiting(Collection<String> outcomes) {
    Map<String, List<Suspect>> waiting = new LinkedHashMap<>();
    for (String outcome : outcomes) {
      List<Suspect> found = of(outcome).stream().filter(Suspect::waits).toList();
      if (!found.isEmpty()) {
        waiting.put(outcome, found);
      }
    }
    return waiting;
  }

  @Override
  public synchronized boolean decide(Suspect decided) {
    Suspect now = all.get(place(decided));
    if (now == null || !now.waits()) {
      return false;
    }
    all.put(place(decided), decided);
    return true;
  }

  @Override
  public synchronized void removeAll(String outcome) {
    all.values().removeIf(suspect -> suspect.outcome().equals(outcome));
  }
}
