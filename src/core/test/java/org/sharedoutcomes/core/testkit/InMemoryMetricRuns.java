package org.sharedoutcomes.core.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.metric.MetricRun;
import org.sharedoutcomes.core.metric.MetricRuns;

/** The runs of metrics, in memory. */
public final class InMemoryMetricRuns implements MetricRuns {
  private final Map<String, List<MetricRun>> byOutcome = new HashMap<>();

  @Override
  public synchronized void add(MetricRun run) {
    List<MetricRun> runs = byOutcome.computeIfAbsent(run.outcome(), any -> new ArrayList<>());
    runs.add(0, run);
    if (runs.size() > MOST) {
      runs.remove(MOST);
    }
  }

  @Override
  public synchronized List<MetricRun> of(String outcome) {
    return List.copyOf(byOutcome.getOrDefault(outcome, List.of()));
  }

  @Override
  public synchronized Map<String, MetricRun> newest(Collection<String> outcomes) {
    Map<String, MetricRun> newest = new LinkedHashMap<>();
    outcomes.forEach(
        key -> {
          if (byOutcome.containsKey(key)) {
            newest.put(key, byOutcome.get(key).get(0));
          }
        });
    return newest;
  }

  @Override
  public synchronized void removeAll(String outcome) {
    byOutcome.remove(outcome);
  }
}
