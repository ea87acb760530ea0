package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;
import org.sharedoutcomes.core.link.Links;

/** The tags of issues, one row each. */
public final class ActiveObjectsLinks implements Links {
  private static final String IN_ORDER = "ISSUE_ID ASC, PLACE ASC";

  private final ActiveObjects ao;

  public ActiveObjectsLinks(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void put(long issueId, List<String> outcomes) {
    List<String> wanted = List.copyOf(new LinkedHashSet<>(outcomes));
    if (wanted.equals(outcomesOf(List.of(issueId)).getOrDefault(issueId, List.of()))) {
      return;
    }
    Violations.retrying(
        () ->
            ao.executeInTransaction(
                () -> {
                  comeFirst(issueId);
                  replace(issueId, wanted);
                  return issueId;
                }));
  }

  /** Writes the issue's own row: another writer of its tags waits until this one is done. */
  private void comeFirst(long issueId) {
    TaggedIssueRow row = ao.get(TaggedIssueRow.class, issueId);
    if (row == null) {
      ao.create(TaggedIssueRow.class, Map.of("ISSUE_ID", issueId, "CHANGES", 1L));
    } else {
      row.setChanges(row.getChanges() + 1);
      row.save();
    }
  }

  private void replace(long issueId, List<String> wanted) {
    Set<String> there = new HashSet<>();
    List<LinkRow> gone = new ArrayList<>();
    for (LinkRow row : ao.find(LinkRow.class, "ISSUE_ID = ?", issueId)) {
      int place = wanted.indexOf(row.getOutcome());
      if (place < 0) {
        gone.add(row);
      } else {
        there.add(row.getOutcome());
        if (row.getPlace() != place) {
          row.setPlace(place);
          row.save();
        }
      }
    }
    ao.delete(gone.toArray(LinkRow[]::new));
    for (int place = 0; place < wanted.size(); place++) {
      if (!there.contains(wanted.get(place))) {
        ao.create(LinkRow.class, values(issueId, wanted.get(place), place));
      }
    }
  }

  private static Map<String, Object> values(long issueId, String outcome, int place) {
    return Map.of(
        "ISSUE_OUTCOME", issueId + "#" + outcome,
        "ISSUE_ID", issueId,
        "OUTCOME", outcome,
        "PLACE", place);
  }

  @Override
  public Map<String, Set<Long>> issuesOf(Collection<String> outcomes) {
    Map<String, Set<Long>> issues = new LinkedHashMap<>();
    for (LinkRow row : find("OUTCOME", outcomes)) {
      issues.computeIfAbsent(row.getOutcome(), key -> new LinkedHashSet<>()).add(row.getIssueId());
    }
    return issues;
  }

  @Override
  public Map<Long, List<String>> outcomesOf(Collection<Long> issueIds) {
    Map<Long, List<String>> outcomes = new LinkedHashMap<>();
    for (LinkRow row : find("ISSUE_ID", issueIds)) {
      outcomes.computeIfAbsent(row.getIssueId(), id -> new ArrayList<>()).add(row.getOutcome());
    }
    return outcomes;
  }

  private List<LinkRow> find(String column, Collection<?> values) {
    List<LinkRow> found = new ArrayList<>();
    for (List<?> part : Columns.lists(values)) {
      Query query = Query.select().where(Columns.in(column, part), part.toArray());
      found.addAll(Arrays.asList(ao.find(LinkRow.class, query.order(IN_ORDER))));
    }
    return found;
  }

  @Override
  public Set<Long> taggedIssues() {
    Set<Long> issues = new LinkedHashSet<>();
    ao.stream(LinkRow.class, Query.select("ID, ISSUE_ID"), row -> issues.add(row.getIssueId()));
    return issues;
  }

  @Override
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    ao.stream(
        LinkRow.class,
        Query.select("ID, OUTCOME"),
        row -> counts.merge(row.getOutcome(), 1, Integer::sum));
    return counts;
  }
}
