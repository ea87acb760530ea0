package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.issue.Issue;
import java.util.OptionalLong;

/**
 * Finds the epic of an issue: what the epic link names, else the parent of a sub-task. The link of
 * Jira Software has an issue as its value; an epic that was deleted or lies elsewhere has none.
 */
final class EpicLookup {
  private EpicLookup() {}

  static OptionalLong epicOf(Issue issue, KnownFields fields) {
    if (fields.epicLink() != null
        && issue.getCustomFieldValue(fields.epicLink()) instanceof Issue epic
        && epic.getId() != null) {
      return OptionalLong.of(epic.getId());
    }
    Issue parent = issue.isSubTask() ? issue.getParentObject() : null;
    return parent == null ? OptionalLong.empty() : OptionalLong.of(parent.getId());
  }
}
