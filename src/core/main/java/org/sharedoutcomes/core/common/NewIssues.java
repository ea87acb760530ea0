package org.sharedoutcomes.core.common;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes issues in Jira, in the name of the one who asks for it. */
public interface NewIssues {
  /** The projects that the user may create issues in, by name. */
  List<Place> places(Actor actor);

  /**
   * Makes an issue.
   *
   * @param project key of one of the user's places
   * @param type name of one of its types
   */
  Answer<IssueFacts> create(
      Actor actor, String project, String type, String summary, String description);

  /**
   * Gives an issue that was just made its due date and labels.
   *
   * @param due empty to leave it without
   */
  Answer<IssueFacts> complete(
      Actor actor, long issue, Optional<LocalDate> due, List<String> labels);

  /**
   * A project.
   *
   * @param types names of its issue types, without those of sub-tasks
   */
  record Place(String key, String name, List<String> types) {
    public Place {
      types = List.copyOf(types);
    }
  }
}
