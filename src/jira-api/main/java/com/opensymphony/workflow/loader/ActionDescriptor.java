package com.opensymphony.workflow.loader;

import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** A transition. */
@Evidence("OSW27")
public class ActionDescriptor extends AbstractDescriptor {
  public String getName() {
    throw new UnsupportedOperationException("signature only");
  }

  public List getValidators() {
    throw new UnsupportedOperationException("signature only");
  }

  public ResultDescriptor getUnconditionalResult() {
    throw new UnsupportedOperationException("signature only");
  }
}
