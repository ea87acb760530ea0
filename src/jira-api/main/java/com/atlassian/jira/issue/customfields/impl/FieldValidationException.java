package com.atlassian.jira.issue.customfields.impl;

import org.sharedoutcomes.evidence.Evidence;

/** A text is no value of the field. */
@Evidence("G8")
@SuppressWarnings("serial")
public class FieldValidationException extends RuntimeException {
  public FieldValidationException(String message) {
    super(message);
  }
}
