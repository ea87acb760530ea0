package com.opensymphony.workflow.loader;

import java.util.Map;

/** A validator of a transition and its arguments. */
public class ValidatorDescriptor extends AbstractDescriptor {
  private final Map<String, String> args;

  public ValidatorDescriptor(Map<String, String> args) {
    super(0);
    this.args = Map.copyOf(args);
  }

  public Map getArgs() {
    return args;
  }

  public String getType() {
    return "class";
  }
}
