package com.atlassian.scheduler;

import org.sharedoutcomes.evidence.Evidence;

/** The scheduler could not do it. */
@Evidence("G8")
public class SchedulerServiceException extends Exception {
  private static final long serialVersionUID = 1L;

  public SchedulerServiceException(String message) {
    super(message);
  }

  public SchedulerServiceException(String message, Throwable cause) {
    super(message, cause);
  }
}
