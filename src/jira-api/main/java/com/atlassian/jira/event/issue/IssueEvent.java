package com.atlassian.jira.event.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.sharedoutcomes.evidence.Evidence;

/** Something happened to an issue. */
@Evidence("S11")
public class IssueEvent {
  private IssueEvent() {}

  public Issue getIssue() {
    throw new UnsupportedOperationException("signature only");
  }

  public ApplicationUser getUser() {
    throw new UnsupportedOperationException("signature only");
  }

  public Long getEventTypeId() {
    throw new UnsupportedOperationException("signature only");
  }
}
