package org.sharedoutcomes.core.metric;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.reading.Sources;

/** Which metrics from JQL failed the last time. */
public final class MetricSources implements Sources {
  private final Journal journal;
  private final MetricRuns runs;

  public MetricSources(Journal journal, MetricRuns runs) {
    this.journal = journal;
    this.runs = runs;
  }

  @Override
  public Map<String, Integer> failing(Collection<String> outcomes) {
    Snapshot snapshot = journal.snapshot();
    List<String> measured =
        outcomes.stream().filter(key -> snapshot.find(JqlMetric.KIND, key).isPresent()).toList();
    Map<String, Integer> failing = new LinkedHashMap<>();
    if (!measured.isEmpty()) {
      runs.newest(measured)
          .forEach(
              (key, run) -> {
                if (run.failed()) {
                  failing.put(key, run.failures());
                }
              });
    }
    return failing;
  }
}
