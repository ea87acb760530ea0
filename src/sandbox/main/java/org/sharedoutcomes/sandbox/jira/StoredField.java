package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;

/** A custom field and its type. */
record StoredField(FieldData data, CustomFieldType<?, ?> type) implements CustomField {
  @Override
  public String getId() {
    return "customfield_" + data.id();
  }

  @Override
  public Long getIdAsLong() {
    return data.id();
  }

  @Override
  public String getName() {
    return data.name();
  }

  @Override
  public String getFieldName() {
    return data.name();
  }

  @Override
  public Object getValue(Issue issue) {
    return type.getValueFromIssue(this, issue);
  }

  @Override
  public CustomFieldType getCustomFieldType() {
    return type;
  }

  @Override
  public FieldConfig getRelevantConfig(Issue issue) {
    return () -> this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CustomField field && field.getId().equals(getId());
  }

  @Override
  public int hashCode() {
    return Long.hashCode(data.id());
  }
}
