package com.opensymphony.workflow.loader;

import org.sharedoutcomes.evidence.Evidence;

/** Where a transition leads. */
@Evidence("OSW27")
public class ResultDescriptor extends AbstractDescriptor {
  /** The id of the step; -1 for the one that it starts from. */
  public int getStep() {
    throw new UnsupportedOperationException("signature only");
  }
}
