package org.sharedoutcomes.core.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.plan.Timeline;
import org.sharedoutcomes.core.plan.Timelines;

/** Timelines in memory. */
public final class InMemoryTimelines implements Timelines {
  private final Map<Long, Timeline> byIssue = new TreeMap<>();
  private int statements;

  @Override
  public synchronized void put(Timeline timeline) {
    byIssue.put(timeline.issue(), timeline);
  }

  @Override
  public synchronized Map<Long, Timeline> of(Collection<Long> issues) {
    statements++;
    return issues.stream()
        .distinct()
        .map(byIssue::get)
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(Timeline::issue, Function.identity()));
  }

  @Override
  public synchronized List<Timeline> ofFormerCards() {
    statements++;
    return byIssue.values().stream().filter(Timeline::mayHaveBeenCard).toList();
  }

  @Override
  public synchronized Set<Long> known() {
    statements++;
    return Set.copyOf(byIssue.keySet());
  }

  /** How often they were asked for, as a database would count statements. */
  public synchronized int statements() {
    return statements;
  }
}
