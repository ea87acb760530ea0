package com.atlassian.jira.issue.operation;

import org.sharedoutcomes.evidence.Evidence;

/** The operations that have screens. */
@Evidence("MEM")
public final class IssueOperations {
  public static final ScreenableIssueOperation CREATE_ISSUE_OPERATION =
      new ScreenableIssueOperation() {};
  public static final ScreenableIssueOperation EDIT_ISSUE_OPERATION =
      new ScreenableIssueOperation() {};
  public static final ScreenableIssueOperation VIEW_ISSUE_OPERATION =
      new ScreenableIssueOperation() {};

  private IssueOperations() {}
}
