package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.user.ApplicationUser;

/** Issues as the plugin finds and updates them. */
record IssueAccess(Jira jira) implements IssueManager {
  @Override
  public MutableIssue getIssueObject(Long id) {
    return jira.issues().find(id).orElse(null);
  }

  @Override
  public MutableIssue getIssueObject(String key) {
    return jira.issues().find(key).orElse(null);
  }

  @Override
  public MutableIssue getIssueByCurrentKey(String key) {
    return getIssueObject(key);
  }

  @Override
  public Issue updateIssue(ApplicationUser user, MutableIssue issue, UpdateIssueRequest request) {
    return new EditIssue(jira).with(user, (StoredIssue) issue);
  }
}
