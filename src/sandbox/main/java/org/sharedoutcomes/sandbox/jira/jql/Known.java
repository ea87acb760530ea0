package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.sandbox.jira.IssueData;

/** What the one who searches may know of; whatever is hidden from this one is not in it. */
public interface Known {
  /** The values of a field, lowest first. */
  List<Option> options(Kind kind);

  /** The issues to search. */
  Collection<IssueData> issues();

  /** One of the issues, by key or number. */
  Optional<IssueData> issue(String keyOrId);

  /** Whether an issue with that key exists anywhere, hidden or not. */
  boolean exists(String key);

  /** A user's name as it is stored, by name in any case. */
  Optional<String> user(String name);

  /** Names of a group's users, if there is such a group. */
  Optional<Collection<String>> members(String group);

  /** The name of the one who searches; empty for an anonymous visitor. */
  Optional<String> searcher();

  /** The custom fields. */
  List<Custom> customFields();

  /** A custom field and what an issue holds in it, as text. */
  record Custom(long id, String name, CustomValues values) {}

  /** What an issue holds in a custom field. */
  interface CustomValues {
    List<String> of(IssueData issue);
  }

  /** Fields whose values are chosen from what Jira or a project offers. */
  enum Kind {
    PROJECT,
    TYPE,
    STATUS,
    STATUS_CATEGORY,
    PRIORITY,
    RESOLUTION,
    VERSION,
    COMPONENT
  }
}
