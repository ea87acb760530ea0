package org.sharedoutcomes.core.plan;

import java.util.List;
import org.sharedoutcomes.core.common.IssueFacts;

/** What Jira's history tells of an issue. Asks no permission. */
public interface IssueHistory {
  /**
   * Every change of an {@link Aspect}, oldest first; nothing when Jira has no such issue or keeps
   * no history of it. Of fix versions each step names only those that came (to) or went (from).
   */
  List<Step> of(IssueFacts issue);
}
