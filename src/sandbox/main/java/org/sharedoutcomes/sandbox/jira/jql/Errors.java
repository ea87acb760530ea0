package org.sharedoutcomes.sandbox.jira.jql;

import com.atlassian.jira.util.MessageSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What is wrong with a query. */
final class Errors implements MessageSet {
  private final Set<String> messages = new LinkedHashSet<>();

  @Override
  public void addErrorMessage(String message) {
    messages.add(message);
  }

  @Override
  public boolean hasAnyErrors() {
    return !messages.isEmpty();
  }

  @Override
  public Set<String> getErrorMessages() {
    return messages;
  }
}
