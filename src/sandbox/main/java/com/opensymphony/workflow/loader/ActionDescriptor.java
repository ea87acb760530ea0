package com.opensymphony.workflow.loader;

import java.util.List;

/** A transition. */
public class ActionDescriptor extends AbstractDescriptor {
  private final String name;
  private final List<ValidatorDescriptor> validators;

  public ActionDescriptor(int id, String name, List<ValidatorDescriptor> validators) {
    super(id);
    this.name = name;
    this.validators = List.copyOf(validators);
    validators.forEach(validator -> validator.putInto(this));
  }

  public String getName() {
    return name;
  }

  public List getValidators() {
    return validators;
  }
}
