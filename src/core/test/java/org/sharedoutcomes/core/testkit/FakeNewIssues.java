package org.sharedoutcomes.core.testkit;

import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.NewIssues;
import org.sharedoutcomes.core.common.Refusal;

/** Makes issues in memory; everybody may in the project TEST, which has tasks and bugs. */
public final class FakeNewIssues implements NewIssues {
  private final FakeIssues issues;
  private long last = 9_000;

  public FakeNewIssues(FakeIssues issues) {
    this.issues = issues;
  }

  @Override
  public List<Place> places(Actor actor) {
    return List.of(new Place("TEST", "Test", List.of("Task", "Bug")));
  }

  @Override
  public Answer<IssueFacts> create(
      Actor actor, String project, String type, String summary, String description) {
    boolean known =
        places(actor).stream()
            .anyMatch(place -> place.key().equals(project) && place.types().contains(type));
    if (!known) {
      return Answer.refused(
          Refusal.invalid("project", "shared-outcomes.jira.may-not-create", project));
    }
    last++;
    return Answer.done(issues.put(AnIssue.story(last, project + "-" + last).summary(summary)));
  }
}
