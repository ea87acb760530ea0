package com.opensymphony.workflow.loader;

import java.util.Map;

/** A validator of a transition and its arguments. */
public class ValidatorDescriptor extends AbstractDescriptor {
  private final Map<String, String> args;
  private String type;

  /**
   * A validator.
   *
   * @param args may be added to, where the map allows it
   */
  public ValidatorDescriptor(Map<String, String> args) {
    super(0);
    this.args = args;
  }

  public Map getArgs() {
    return args;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }
}
