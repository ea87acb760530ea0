package com.opensymphony.workflow.loader;

import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** A condition of a transition and its arguments. */
@Evidence("OSW27")
public class ConditionDescriptor extends AbstractDescriptor {
  public Map getArgs() {
    throw new UnsupportedOperationException("signature only");
  }

  public String getType() {
    throw new UnsupportedOperationException("signature only");
  }
}
