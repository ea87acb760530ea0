package com.opensymphony.workflow.loader;

import java.util.List;
import java.util.Map;

/** A step of a workflow. */
public class StepDescriptor extends AbstractDescriptor {
  private final String name;
  private final Map<String, String> attributes;
  private final List<ActionDescriptor> actions;

  public StepDescriptor(
      int id, String name, Map<String, String> attributes, List<ActionDescriptor> actions) {
    super(id);
    this.name = name;
    this.attributes = Map.copyOf(attributes);
    this.actions = List.copyOf(actions);
    actions.forEach(action -> action.putInto(this));
  }

  public String getName() {
    return name;
  }

  public Map getMetaAttributes() {
    return attributes;
  }

  public List getActions() {
    return actions;
  }
}
