package com.atlassian.jira.event.issue;

import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** What one action of a user did to an issue. */
@Evidence("S11")
public interface IssueEventBundle {
  Collection<? extends JiraIssueEvent> getEvents();
}
