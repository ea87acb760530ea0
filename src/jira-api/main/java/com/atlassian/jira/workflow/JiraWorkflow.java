package com.atlassian.jira.workflow;

import com.opensymphony.workflow.loader.WorkflowDescriptor;
import org.sharedoutcomes.evidence.Evidence;

/** A workflow. */
@Evidence("S11")
public interface JiraWorkflow {
  @Evidence("MEM")
  String getName();

  @Evidence("MEM")
  WorkflowDescriptor getDescriptor();

  /** Whether it is Jira's own, which nobody can edit. */
  @Evidence("J7")
  boolean isSystemWorkflow();
}
