package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.issue.JiraIssueEvent;
import java.util.Collection;
import java.util.List;

/** What one action of a user did to one issue. */
record Happening(IssueEvent event) implements IssueEventBundle {
  /** The type of the event that somebody commented. */
  static final Long COMMENTED = 6L;

  @Override
  public Collection<? extends JiraIssueEvent> getEvents() {
    return List.of(event);
  }
}
