package com.atlassian.jira.issue.fields.rest;

import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.rest.json.JsonData;
import org.sharedoutcomes.evidence.Evidence;

/** A type of custom field which can be set by REST. */
@Evidence("J7")
public interface RestCustomFieldTypeOperations {
  RestFieldOperationsHandler getRestFieldOperation(CustomField field);

  JsonData getJsonDefaultValue(IssueContext context, CustomField field);
}
