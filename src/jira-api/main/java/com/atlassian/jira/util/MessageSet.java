package com.atlassian.jira.util;

import java.util.Set;
import org.sharedoutcomes.evidence.Evidence;

/** Errors and warnings. */
@Evidence("S11")
public interface MessageSet {
  @Evidence("MEM")
  void addErrorMessage(String message);

  @Evidence("MEM")
  boolean hasAnyErrors();

  @Evidence("MEM")
  Set<String> getErrorMessages();
}
