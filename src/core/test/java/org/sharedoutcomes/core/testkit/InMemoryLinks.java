package org.sharedoutcomes.core.testkit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sharedoutcomes.core.link.Links;

/** Links in memory. */
public final class InMemoryLinks implements Links {
  private final Map<Long, List<String>> byIssue = new TreeMap<>();

  @Override
  public synchronized void put(long issueId, List<String> outcomes) {
    if (outcomes.isEmpty()) {
      byIssue.remove(issueId);
    } else {
      byIssue.put(issueId, List.copyOf(outcomes));
    }
  }

  @Override
  public synchronized Map<String, Set<Long>> issuesOf(Collection<String> outcomes) {
    Map<String, Set<Long>> found = new LinkedHashMap<>();
    byIssue.forEach(
        (issue, tags) ->
            tags.stream()
                .filter(outcomes::contains)
                .forEach(tag -> found.computeIfAbsent(tag, key -> new TreeSet<>()).add(issue)));
    return found;
  }

  @Override
  public synchronized Map<Long, List<String>> outcomesOf(Collection<Long> issueIds) {
    Map<Long, List<String>> found = new LinkedHashMap<>();
    issueIds.stream()
        .filter(byIssue::containsKey)
        .forEach(issue -> found.put(issue, byIssue.get(issue)));
    return found;
  }

  @Override
  public synchronized Set<Long> taggedIssues() {
    return new TreeSet<>(byIssue.keySet());
  }

  @Override
  public synchronized Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    byIssue.values().forEach(tags -> tags.forEach(tag -> counts.merge(tag, 1, Integer::sum)));
    return counts;
  }
}
