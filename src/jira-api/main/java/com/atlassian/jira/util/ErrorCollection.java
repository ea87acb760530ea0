package com.atlassian.jira.util;

import java.util.Collection;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** Errors by field. */
@Evidence("GT")
public interface ErrorCollection {
  void addError(String field, String message);

  @Evidence("MEM")
  void addErrorMessage(String message);

  @Evidence("MEM")
  Map<String, String> getErrors();

  @Evidence("MEM")
  Collection<String> getErrorMessages();

  @Evidence("MEM")
  boolean hasAnyErrors();
}
