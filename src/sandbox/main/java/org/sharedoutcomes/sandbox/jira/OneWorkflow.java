package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.List;

/** The one workflow, described as Jira describes workflows. */
final class OneWorkflow implements WorkflowManager, JiraWorkflow {
  @Override
  public JiraWorkflow getWorkflow(Issue issue) {
    return this;
  }

  @Override
  public String getName() {
    return "Release workflow";
  }

  @Override
  public WorkflowDescriptor getDescriptor() {
    List<StepDescriptor> steps = new ArrayList<>();
    for (Step step : Step.values()) {
      List<ActionDescriptor> actions = step.moves().stream().map(OneWorkflow::action).toList();
      steps.add(new StepDescriptor(step.ordinal() + 1, step.getName(), actions));
    }
    return new WorkflowDescriptor(steps);
  }

  private static ActionDescriptor action(Move move) {
    List<ValidatorDescriptor> validators =
        move.validator().map(key -> new ValidatorDescriptor(WorkflowVars.ARGS)).stream().toList();
    return new ActionDescriptor(move.id(), move.label(), validators);
  }
}
