package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.Issue;
import org.sharedoutcomes.evidence.Evidence;

/** Finds the workflow of an issue. */
@Evidence("S11")
public interface WorkflowManager {
  @Evidence("MEM")
  JiraWorkflow getWorkflow(Issue issue);
}
