package com.opensymphony.workflow.loader;

import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** A workflow's definition. */
@Evidence("OSW27")
public class WorkflowDescriptor extends AbstractDescriptor {
  public ActionDescriptor getAction(int id) {
    throw new UnsupportedOperationException("signature only");
  }

  public StepDescriptor getStep(int id) {
    throw new UnsupportedOperationException("signature only");
  }

  public List getSteps() {
    throw new UnsupportedOperationException("signature only");
  }

  public List getGlobalActions() {
    throw new UnsupportedOperationException("signature only");
  }
}
