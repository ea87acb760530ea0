package com.opensymphony.workflow.loader;

/** Where a transition leads. */
public class ResultDescriptor extends AbstractDescriptor {
  private final int step;

  public ResultDescriptor(int step) {
    super(0);
    this.step = step;
  }

  public int getStep() {
    return step;
  }
}
