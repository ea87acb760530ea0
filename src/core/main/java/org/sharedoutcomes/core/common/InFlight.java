package org.sharedoutcomes.core.common;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An issue in the middle of a step: as it would be with what the step edits, which is stored
 * nowhere yet. Reads what Jira hands over and asks no permission.
 */
public interface InFlight {
  /** The issue with the edits, still in the status that it comes from. */
  IssueFacts facts();

  /** How far the status says it is that the step leads to; empty when that cannot be told. */
  Optional<IssueFacts.Progress> target();

  /** The values with the edits, as {@link Issues#values} gives those that are stored. */
  Map<String, String> values(Collection<String> fields);

  /**
   * The names of the fields that the query asks about and that the step changes. No search can see
   * them before they are stored.
   */
  List<String> changedIn(String jql);
}
