package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Set;
import org.sharedoutcomes.evidence.Evidence;

/** A type of custom field which stores one value. */
@Evidence("J7")
public abstract class AbstractSingleFieldType<T> extends AbstractCustomFieldType<T, T> {
  protected final CustomFieldValuePersister customFieldValuePersister;
  protected final GenericConfigManager genericConfigManager;

  protected AbstractSingleFieldType(
      CustomFieldValuePersister customFieldValuePersister,
      GenericConfigManager genericConfigManager) {
    this.customFieldValuePersister = customFieldValuePersister;
    this.genericConfigManager = genericConfigManager;
  }

  protected abstract PersistenceFieldType getDatabaseType();

  protected abstract Object getDbValueFromObject(T value);

  protected abstract T getObjectFromDbValue(Object databaseValue) throws FieldValidationException;

  @Override
  public Set<Long> remove(CustomField field) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public void validateFromParams(
      CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public void createValue(CustomField field, Issue issue, T value) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public void updateValue(CustomField field, Issue issue, T value) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public T getValueFromCustomFieldParams(CustomFieldParams params) throws FieldValidationException {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public Object getStringValueFromCustomFieldParams(CustomFieldParams params) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public T getValueFromIssue(CustomField field, Issue issue) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public T getDefaultValue(FieldConfig config) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public void setDefaultValue(FieldConfig config, T value) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public String getChangelogValue(CustomField field, T value) {
    throw new UnsupportedOperationException("signature only");
  }
}
