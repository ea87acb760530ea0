package com.atlassian.jira.event.issue;

import org.sharedoutcomes.evidence.Evidence;

/** Something happened to an issue, told in the older form. */
@Evidence("S11")
public interface DelegatingJiraIssueEvent extends JiraIssueEvent {
  IssueEvent asIssueEvent();
}
