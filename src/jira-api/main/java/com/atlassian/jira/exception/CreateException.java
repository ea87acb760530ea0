package com.atlassian.jira.exception;

import org.sharedoutcomes.evidence.Evidence;

/** Something could not be made. */
@Evidence("C8")
public class CreateException extends Exception {
  private static final long serialVersionUID = 1;

  @Evidence("MEM")
  public CreateException(String message) {
    super(message);
  }
}
