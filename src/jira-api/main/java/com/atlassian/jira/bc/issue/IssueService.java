package com.atlassian.jira.bc.issue;

import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import org.sharedoutcomes.evidence.Evidence;

/** Makes issues as a form would, with every check of it. */
@Evidence("MEM")
public interface IssueService {
  IssueInputParameters newIssueInputParameters();

  CreateValidationResult validateCreate(ApplicationUser user, IssueInputParameters values);

  IssueResult create(ApplicationUser user, CreateValidationResult validated);

  /** Whether an issue may be made of the values. */
  @Evidence("MEM")
  class CreateValidationResult {
    protected CreateValidationResult() {}

    public boolean isValid() {
      throw new UnsupportedOperationException("signature only");
    }

    public ErrorCollection getErrorCollection() {
      throw new UnsupportedOperationException("signature only");
    }
  }

  /** The issue that was made, or why not. */
  @Evidence("MEM")
  class IssueResult {
    protected IssueResult() {}

    public boolean isValid() {
      throw new UnsupportedOperationException("signature only");
    }

    public ErrorCollection getErrorCollection() {
      throw new UnsupportedOperationException("signature only");
    }

    public MutableIssue getIssue() {
      throw new UnsupportedOperationException("signature only");
    }
  }
}
