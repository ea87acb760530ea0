package com.atlassian.jira.issue.fields.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.util.ErrorCollection;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.evidence.Evidence;

/** Turns operations of REST into the values of a form. */
@Evidence("J7")
public interface RestFieldOperationsHandler {
  Set<String> getSupportedOperations();

  ErrorCollection updateIssueInputParameters(
      IssueContext context,
      Issue issue,
      String fieldId,
      IssueInputParameters parameters,
      List<FieldOperationHolder> operations);
}
