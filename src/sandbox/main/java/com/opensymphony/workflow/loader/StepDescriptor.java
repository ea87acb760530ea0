package com.opensymphony.workflow.loader;

import java.util.List;

/** A step of a workflow. */
public class StepDescriptor extends AbstractDescriptor {
  private final String name;
  private final List<ActionDescriptor> actions;

  public StepDescriptor(int id, String name, List<ActionDescriptor> actions) {
    super(id);
    this.name = name;
    this.actions = List.copyOf(actions);
    actions.forEach(action -> action.putInto(this));
  }

  public String getName() {
    return name;
  }

  public List getActions() {
    return actions;
  }
}
