package com.atlassian.jira.issue;

import com.atlassian.jira.user.ApplicationUser;
import org.sharedoutcomes.evidence.Evidence;

/** Finds and updates issues. */
@Evidence("S11")
public interface IssueManager {
  MutableIssue getIssueObject(Long id);

  MutableIssue getIssueObject(String key);

  MutableIssue getIssueByCurrentKey(String key);

  @Evidence("P113")
  Issue updateIssue(ApplicationUser user, MutableIssue issue, UpdateIssueRequest request);
}
