package com.atlassian.jira.bc.issue;

import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

/** Makes issues as a form would, with every check of it. */
public interface IssueService {
  IssueInputParameters newIssueInputParameters();

  CreateValidationResult validateCreate(ApplicationUser user, IssueInputParameters values);

  IssueResult create(ApplicationUser user, CreateValidationResult validated);

  /** Whether an issue may be made of the values. */
  class CreateValidationResult {
    private final IssueInputParameters values;
    private final ErrorCollection errors;

    public CreateValidationResult(IssueInputParameters values, ErrorCollection errors) {
      this.values = values;
      this.errors = errors;
    }

    public boolean isValid() {
      return !errors.hasAnyErrors();
    }

    public ErrorCollection getErrorCollection() {
      return errors;
    }

    public IssueInputParameters values() {
      return values;
    }
  }

  /** The issue that was made, or why not. */
  class IssueResult {
    private final MutableIssue issue;
    private final ErrorCollection errors;

    public IssueResult(MutableIssue issue, ErrorCollection errors) {
      this.issue = issue;
      this.errors = errors;
    }

    public boolean isValid() {
      return !errors.hasAnyErrors();
    }

    public ErrorCollection getErrorCollection() {
      return errors;
    }

    public MutableIssue getIssue() {
      return issue;
    }
  }
}
