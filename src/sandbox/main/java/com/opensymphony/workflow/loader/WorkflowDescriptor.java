package com.opensymphony.workflow.loader;

import java.util.List;

/** A workflow's definition. */
public class WorkflowDescriptor extends AbstractDescriptor {
  private final List<StepDescriptor> steps;

  public WorkflowDescriptor(List<StepDescriptor> steps) {
    super(0);
    this.steps = List.copyOf(steps);
    steps.forEach(step -> step.putInto(this));
  }

  public ActionDescriptor getAction(int id) {
    for (StepDescriptor step : steps) {
      for (Object action : step.getActions()) {
        if (((ActionDescriptor) action).getId() == id) {
          return (ActionDescriptor) action;
        }
      }
    }
    return null;
  }

  public StepDescriptor getStep(int id) {
    return steps.stream().filter(step -> step.getId() == id).findFirst().orElse(null);
  }

  public List getSteps() {
    return steps;
  }

  /** Transitions from every step: the sandbox has none. */
  public List getGlobalActions() {
    return List.of();
  }
}
