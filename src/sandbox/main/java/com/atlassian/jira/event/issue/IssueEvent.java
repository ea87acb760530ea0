package com.atlassian.jira.event.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;

/** Something happened to an issue. */
public class IssueEvent implements DelegatingJiraIssueEvent {
  private final Issue issue;
  private final ApplicationUser user;
  private final Long eventTypeId;

  public IssueEvent(Issue issue, ApplicationUser user, Long eventTypeId) {
    this.issue = issue;
    this.user = user;
    this.eventTypeId = eventTypeId;
  }

  @Override
  public IssueEvent asIssueEvent() {
    return this;
  }

  public Issue getIssue() {
    return issue;
  }

  public ApplicationUser getUser() {
    return user;
  }

  public Long getEventTypeId() {
    return eventTypeId;
  }
}
