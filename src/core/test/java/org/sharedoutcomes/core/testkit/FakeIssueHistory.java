package org.sharedoutcomes.core.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.plan.IssueHistory;
import org.sharedoutcomes.core.plan.Step;

/** Histories of issues as a test tells them. */
public final class FakeIssueHistory implements IssueHistory {
  private final Map<Long, List<Step>> byIssue = new HashMap<>();

  /** Adds a step at the end of the issue's history. */
  public void add(long issue, Step step) {
    byIssue.computeIfAbsent(issue, id -> new ArrayList<>()).add(step);
  }

  @Override
  public List<Step> of(IssueFacts issue) {
    return List.copyOf(byIssue.getOrDefault(issue.id(), List.of()));
  }
}
