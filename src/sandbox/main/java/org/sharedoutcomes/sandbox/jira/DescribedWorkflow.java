package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.workflow.JiraWorkflow;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ResultDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A workflow as Jira describes it; only a draft's validators can be changed. */
final class DescribedWorkflow implements JiraWorkflow {
  private final String name;
  private final boolean draft;
  private final WorkflowDescriptor descriptor;

  DescribedWorkflow(String name, WorkflowData data, boolean draft) {
    this.name = name;
    this.draft = draft;
    List<StepDescriptor> steps = new ArrayList<>();
    for (Step step : Step.values()) {
      steps.add(
          new StepDescriptor(
              number(step),
              step.getName(),
              Map.of("jira.status.id", step.getId()),
              step.moves().stream().map(move -> action(move, data)).toList()));
    }
    this.descriptor = new WorkflowDescriptor(steps);
  }

  private static int number(Step step) {
    return step.ordinal() + 1;
  }

  private ActionDescriptor action(Move move, WorkflowData data) {
    List<ValidatorDescriptor> validators =
        new ArrayList<>(
            data.validatorsOf(move).stream().map(DescribedWorkflow::validator).toList());
    return new ActionDescriptor(
        move.id(),
        move.label(),
        draft ? validators : Collections.unmodifiableList(validators),
        new ResultDescriptor(number(move.to())));
  }

  private static ValidatorDescriptor validator(String className) {
    ValidatorDescriptor validator =
        new ValidatorDescriptor(new HashMap<>(WorkflowVars.args(className)));
    validator.setType("class");
    return validator;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public WorkflowDescriptor getDescriptor() {
    return descriptor;
  }

  @Override
  public boolean isSystemWorkflow() {
    return false;
  }

  boolean draft() {
    return draft;
  }
}
