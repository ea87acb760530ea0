package org.sharedoutcomes.core.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.NewIssues;
import org.sharedoutcomes.core.common.Refusal;

/**
 * Makes issues in memory; everybody may in the project TEST, which has tasks and bugs, and in those
 * that a test opens.
 */
public final class FakeNewIssues implements NewIssues {
  private final FakeIssues issues;
  private final List<Place> places = new ArrayList<>();
  private final Map<Long, Finish> finished = new TreeMap<>();
  private boolean complete = true;
  private long last = 9_000;

  /** What an issue was given after it was made. */
  public record Finish(Optional<LocalDate> due, List<String> labels) {}

  public FakeNewIssues(FakeIssues issues) {
    this.issues = issues;
    open(new Place("TEST", "Test", List.of("Task", "Bug")));
  }

  /** Everybody may make issues there from now on. */
  public void open(Place place) {
    places.add(place);
  }

  /** Nobody may make issues there any more. */
  public void close(String project) {
    places.removeIf(place -> place.key().equals(project));
  }

  /** Issues can be made, but not given a due date and labels any more. */
  public void refuseToComplete() {
    complete = false;
  }

  /** What was given to issues after they were made. */
  public Map<Long, Finish> finished() {
    return finished;
  }

  @Override
  public List<Place> places(Actor actor) {
    return List.copyOf(places);
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

  @Override
  public Answer<IssueFacts> complete(
      Actor actor, long issue, Optional<LocalDate> due, List<String> labels) {
    if (!complete) {
      return Answer.refused(Refusal.invalid("", "shared-outcomes.jira.not-completed", "no"));
    }
    finished.put(issue, new Finish(due, labels));
    return Answer.done(issues.withId(issue).orElseThrow());
  }
}
