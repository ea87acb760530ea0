package com.opensymphony.workflow.loader;

import org.sharedoutcomes.evidence.Evidence;

/** A part of a workflow's definition. */
@Evidence("OSW27")
public abstract class AbstractDescriptor {
  public int getId() {
    throw new UnsupportedOperationException("signature only");
  }

  public AbstractDescriptor getParent() {
    throw new UnsupportedOperationException("signature only");
  }
}
