package com.opensymphony.workflow.loader;

/** A part of a workflow's definition. */
public abstract class AbstractDescriptor {
  private final int id;
  private AbstractDescriptor parent;

  protected AbstractDescriptor(int id) {
    this.id = id;
  }

  public int getId() {
    return id;
  }

  public AbstractDescriptor getParent() {
    return parent;
  }

  void putInto(AbstractDescriptor whole) {
    parent = whole;
  }
}
