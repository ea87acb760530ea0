package com.opensymphony.workflow.loader;

import java.util.List;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** A step of a workflow. */
@Evidence("OSW27")
public class StepDescriptor extends AbstractDescriptor {
  public String getName() {
    throw new UnsupportedOperationException("signature only");
  }

  public Map getMetaAttributes() {
    throw new UnsupportedOperationException("signature only");
  }

  public List getActions() {
    throw new UnsupportedOperationException("signature only");
  }
}
