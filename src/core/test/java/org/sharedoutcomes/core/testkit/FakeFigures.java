package org.sharedoutcomes.core.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.metric.IssueFigure;
import org.sharedoutcomes.core.metric.IssueFigures;

/**
 * The figures that a test gave to the issues of {@link FakeIssues}: whoever may not browse an issue
 * does not get its figures. Two conditions are one query when a test has said what it matches; a
 * condition on a date is passed over, as Jira's own days are wider than ours.
 */
public final class FakeFigures implements IssueFigures {
  private final FakeIssues issues;
  private final Map<Long, IssueFigure> byIssue = new HashMap<>();

  public FakeFigures(FakeIssues issues) {
    this.issues = issues;
  }

  public void put(long issue, IssueFigure figure) {
    byIssue.put(issue, figure);
  }

  @Override
  public Answer<Long> read(
      Actor actor, String jql, String field, boolean withStart, Consumer<IssueFigure> each) {
    Answer<List<IssueFacts>> found = issues.search(actor, jql);
    found
        .map(List::copyOf)
        .map(
            all -> {
              all.forEach(issue -> each.accept(byIssue.get(issue.id())));
              return all;
            });
    return found.map(all -> (long) all.size());
  }

  @Override
  public String both(String jql, String condition) {
    return condition.contains(">=") ? jql : jql + " AND " + condition;
  }
}
