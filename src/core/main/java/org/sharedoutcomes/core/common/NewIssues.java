package org.sharedoutcomes.core.common;

import java.util.List;

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
