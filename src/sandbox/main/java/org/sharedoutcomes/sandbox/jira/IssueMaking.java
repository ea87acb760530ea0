package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;

/** Makes issues for the plugin; what is wrong with the values shows when they are taken. */
record IssueMaking(Jira jira) implements IssueService {
  @Override
  public IssueInputParameters newIssueInputParameters() {
    return new InputParameters();
  }

  @Override
  public CreateValidationResult validateCreate(ApplicationUser user, IssueInputParameters values) {
    Errors errors = new Errors();
    Values given = ((InputParameters) values).values();
    for (String field : new String[] {"project", "issuetype", "summary"}) {
      if (!given.has(field)) {
        errors.addError(field, field + " is required");
      }
    }
    if (!jira.users().mayWork(user)) {
      errors.addErrorMessage("You do not have permission to create issues in this project.");
    }
    return new CreateValidationResult(values, errors);
  }

  @Override
  public IssueResult create(ApplicationUser user, CreateValidationResult validated) {
    Errors errors = new Errors();
    try {
      Values given = ((InputParameters) validated.values()).values();
      return new IssueResult(jira.issues().create(user, given), errors);
    } catch (Refused refused) {
      refused.messages().forEach(errors::addErrorMessage);
      refused.fields().forEach(errors::addError);
      return new IssueResult(null, errors);
    }
  }
}
