package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import org.sharedoutcomes.evidence.Evidence;

/** A custom field. */
@Evidence("S11")
public interface CustomField {
  String getId();

  String getName();

  Object getValue(Issue issue);

  CustomFieldType getCustomFieldType();

  @Evidence("MEM")
  Long getIdAsLong();

  @Evidence("P113")
  String getFieldName();

  @Evidence("P113")
  FieldConfig getRelevantConfig(Issue issue);
}
