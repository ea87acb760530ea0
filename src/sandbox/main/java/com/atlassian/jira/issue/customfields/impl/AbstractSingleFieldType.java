package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.ErrorCollection;
import java.util.List;
import java.util.Set;

/** A type of custom field which stores one value. */
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
    return customFieldValuePersister.removeAllValues(field.getId());
  }

  @Override
  public void validateFromParams(
      CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
    try {
      getValueFromCustomFieldParams(params);
    } catch (FieldValidationException e) {
      errors.addError(config.getCustomField().getId(), e.getMessage());
    }
  }

  @Override
  public void createValue(CustomField field, Issue issue, T value) {
    customFieldValuePersister.createValues(field, issue.getId(), getDatabaseType(), stored(value));
  }

  @Override
  public void updateValue(CustomField field, Issue issue, T value) {
    customFieldValuePersister.updateValues(field, issue.getId(), getDatabaseType(), stored(value));
  }

  private List<Object> stored(T value) {
    Object stored = value == null ? null : getDbValueFromObject(value);
    return stored == null ? List.of() : List.of(stored);
  }

  @Override
  public T getValueFromCustomFieldParams(CustomFieldParams params) throws FieldValidationException {
    Object text = params == null ? null : params.getFirstValueForNullKey();
    return text == null || text.toString().isBlank()
        ? null
        : getSingularObjectFromString(text.toString());
  }

  @Override
  public Object getStringValueFromCustomFieldParams(CustomFieldParams params) {
    return params.getFirstValueForNullKey();
  }

  @Override
  public T getValueFromIssue(CustomField field, Issue issue) {
    List<Object> values =
        customFieldValuePersister.getValues(field, issue.getId(), getDatabaseType());
    return values == null || values.isEmpty() ? null : getObjectFromDbValue(values.get(0));
  }

  @Override
  public T getDefaultValue(FieldConfig config) {
    return null;
  }

  @Override
  public void setDefaultValue(FieldConfig config, T value) {
    throw new UnsupportedOperationException("not in the sandbox: defaults of custom fields");
  }

  @Override
  public String getChangelogValue(CustomField field, T value) {
    return value == null ? "" : getStringFromSingularObject(value);
  }
}
