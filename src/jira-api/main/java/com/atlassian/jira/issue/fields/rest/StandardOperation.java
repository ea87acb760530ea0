package com.atlassian.jira.issue.fields.rest;

import org.sharedoutcomes.evidence.Evidence;

/** The operations REST knows. */
@Evidence("J7")
public enum StandardOperation {
  ADD,
  SET,
  REMOVE,
  EDIT;

  public String getName() {
    throw new UnsupportedOperationException("signature only");
  }
}
