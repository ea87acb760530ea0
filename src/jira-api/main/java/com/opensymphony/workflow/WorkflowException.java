package com.opensymphony.workflow;

import org.sharedoutcomes.evidence.Evidence;

/** A workflow failed. */
@Evidence("OSW27")
@SuppressWarnings("serial")
public class WorkflowException extends Exception {
  public WorkflowException() {}

  public WorkflowException(String message) {
    super(message);
  }

  public WorkflowException(String message, Throwable cause) {
    super(message, cause);
  }

  public WorkflowException(Throwable cause) {
    super(cause);
  }
}
