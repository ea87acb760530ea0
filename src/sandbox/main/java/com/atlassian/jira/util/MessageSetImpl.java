package com.atlassian.jira.util;

import java.util.LinkedHashSet;
import java.util.Set;

/** Errors, in the order they were added. */
public class MessageSetImpl implements MessageSet {
  private final Set<String> errors = new LinkedHashSet<>();

  @Override
  public void addErrorMessage(String message) {
    errors.add(message);
  }

  @Override
  public boolean hasAnyErrors() {
    return !errors.isEmpty();
  }

  @Override
  public Set<String> getErrorMessages() {
    return errors;
  }
}
