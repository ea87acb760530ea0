package com.atlassian.jira.workflow;

import com.atlassian.jira.project.Project;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** Knows which project uses which workflow. */
@Evidence("J7")
public interface WorkflowSchemeManager {
  /**
   * Names of workflows by the id of the issue type; by null the one for all other types, which is
   * {@code jira} where it is missing.
   */
  Map<String, String> getWorkflowMap(Project project);
}
