package org.sharedoutcomes.plugin.workflow;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.status.Status;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.Map;
import org.sharedoutcomes.core.common.IssueFacts.Progress;

/** Finds the status that a transition leads to, by the definition of the workflow that runs. */
record Destination(ConstantsManager constants) {
  private static final int SAME_STEP = -1;

  /** How far that status says the issue is; null when Jira does not say. */
  Progress of(Map<?, ?> transientVars, Issue issue) {
    Status status = status(transientVars, issue);
    if (status == null || status.getStatusCategory() == null) {
      return null;
    }
    return switch (status.getStatusCategory().getKey()) {
      case "done" -> Progress.DONE;
      case "indeterminate" -> Progress.IN_PROGRESS;
      case "new" -> Progress.TO_DO;
      default -> null;
    };
  }

  private Status status(Map<?, ?> transientVars, Issue issue) {
    if (!(transientVars.get("descriptor") instanceof WorkflowDescriptor workflow)
        || !(transientVars.get("actionId") instanceof Integer id)) {
      return null;
    }
    ActionDescriptor action = workflow.getAction(id);
    if (action == null || action.getUnconditionalResult() == null) {
      return null;
    }
    int to = action.getUnconditionalResult().getStep();
    if (to == SAME_STEP) {
      return issue.getStatus();
    }
    StepDescriptor step = workflow.getStep(to);
    Object statusId = step == null ? null : step.getMetaAttributes().get("jira.status.id");
    return statusId == null ? null : constants.getStatus(statusId.toString());
  }
}
