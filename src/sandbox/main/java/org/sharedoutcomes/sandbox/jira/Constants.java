package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import java.util.Arrays;
import java.util.Collection;

/** What all projects share. */
record Constants(Jira jira) implements ConstantsManager {
  @Override
  public Collection<IssueType> getAllIssueTypeObjects() {
    return jira.projects().types();
  }

  @Override
  public Status getStatus(String id) {
    return Arrays.stream(Step.values())
        .filter(step -> step.getId().equals(id))
        .findFirst()
        .orElse(null);
  }
}
