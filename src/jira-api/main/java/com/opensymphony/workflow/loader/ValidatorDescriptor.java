package com.opensymphony.workflow.loader;

import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** A validator of a transition and its arguments. */
@Evidence("OSW27")
public class ValidatorDescriptor extends AbstractDescriptor {
  public Map getArgs() {
    throw new UnsupportedOperationException("signature only");
  }

  public String getType() {
    throw new UnsupportedOperationException("signature only");
  }

  public void setType(String type) {
    throw new UnsupportedOperationException("signature only");
  }
}
