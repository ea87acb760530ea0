package com.opensymphony.workflow;

import org.sharedoutcomes.evidence.Evidence;

/** Who performs a transition. */
@Evidence("OSW27")
public interface WorkflowContext {
  String getCaller();

  void setRollbackOnly();
}
