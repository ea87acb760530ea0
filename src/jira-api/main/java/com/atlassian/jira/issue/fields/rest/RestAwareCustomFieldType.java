package com.atlassian.jira.issue.fields.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.fields.rest.json.JsonType;
import org.sharedoutcomes.evidence.Evidence;

/** A type of custom field which appears in REST. */
@Evidence("G8")
public interface RestAwareCustomFieldType {
  FieldTypeInfo getFieldTypeInfo(FieldTypeInfoContext context);

  @Evidence("J7")
  JsonType getJsonSchema(CustomField field);

  @Evidence("J7")
  FieldJsonRepresentation getJsonFromIssue(
      CustomField field, Issue issue, boolean renderedVersionRequested, FieldLayoutItem item);
}
