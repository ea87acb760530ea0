package com.atlassian.jira.config;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** What all projects share: types, priorities, resolutions, statuses. */
@Evidence("MEM")
public interface ConstantsManager {
  Collection<IssueType> getAllIssueTypeObjects();

  @Evidence("OSL")
  Status getStatus(String id);
}
