package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** Finds workflows, and keeps drafts of those in use. */
@Evidence("S11")
public interface WorkflowManager {
  @Evidence("MEM")
  JiraWorkflow getWorkflow(Issue issue);

  /** Those that some project uses. */
  @Evidence("J7")
  Collection<JiraWorkflow> getActiveWorkflows();

  /** The draft of the workflow with that name; null when there is none. */
  @Evidence("J7")
  JiraWorkflow getDraftWorkflow(String parentWorkflowName);

  /** Throws an IllegalStateException when there is a draft already. */
  @Evidence("J7")
  JiraWorkflow createDraftWorkflow(ApplicationUser user, String parentWorkflowName);

  /** Saves a draft after a change of its descriptor. */
  @Evidence("J7")
  void updateWorkflow(ApplicationUser user, JiraWorkflow workflow);
}
