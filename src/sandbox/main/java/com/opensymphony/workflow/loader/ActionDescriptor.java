package com.opensymphony.workflow.loader;

import java.util.List;

/** A transition. */
public class ActionDescriptor extends AbstractDescriptor {
  private final String name;
  private final List<ValidatorDescriptor> validators;
  private final ResultDescriptor result;

  /**
   * A transition.
   *
   * @param validators may be added to, where the list allows it
   */
  public ActionDescriptor(
      int id, String name, List<ValidatorDescriptor> validators, ResultDescriptor result) {
    super(id);
    this.name = name;
    this.validators = validators;
    this.result = result;
    validators.forEach(validator -> validator.putInto(this));
    result.putInto(this);
  }

  public String getName() {
    return name;
  }

  public List getValidators() {
    return validators;
  }

  public ResultDescriptor getUnconditionalResult() {
    return result;
  }
}
