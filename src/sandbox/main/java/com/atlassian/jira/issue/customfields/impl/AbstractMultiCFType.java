package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A type of custom field which stores several values. */
public abstract class AbstractMultiCFType<S> extends AbstractCustomFieldType<Collection<S>, S> {
  protected final CustomFieldValuePersister customFieldValuePersister;
  protected final GenericConfigManager genericConfigManager;

  protected AbstractMultiCFType(
      CustomFieldValuePersister customFieldValuePersister,
      GenericConfigManager genericConfigManager) {
    this.customFieldValuePersister = customFieldValuePersister;
    this.genericConfigManager = genericConfigManager;
  }

  protected abstract Comparator<S> getTypeComparator();

  protected abstract Object convertTypeToDbValue(S value);

  protected abstract S convertDbValueToType(Object databaseValue);

  protected abstract PersistenceFieldType getDatabaseType();

  @Override
  public Set<Long> remove(CustomField field) {
    return customFieldValuePersister.removeAllValues(field.getId());
  }

  @Override
  public void createValue(CustomField field, Issue issue, Collection<S> value) {
    customFieldValuePersister.createValues(field, issue.getId(), getDatabaseType(), stored(value));
  }

  @Override
  public void updateValue(CustomField field, Issue issue, Collection<S> value) {
    customFieldValuePersister.updateValues(field, issue.getId(), getDatabaseType(), stored(value));
  }

  private List<Object> stored(Collection<S> value) {
    List<Object> stored = new ArrayList<>();
    if (value != null) {
      value.forEach(item -> stored.add(convertTypeToDbValue(item)));
    }
    return stored;
  }

  @Override
  public Collection<S> getValueFromIssue(CustomField field, Issue issue) {
    List<Object> stored =
        customFieldValuePersister.getValues(field, issue.getId(), getDatabaseType());
    if (stored == null || stored.isEmpty()) {
      return null;
    }
    List<S> values = new ArrayList<>();
    for (Object item : stored) {
      S value = convertDbValueToType(item);
      if (value != null) {
        values.add(value);
      }
    }
    if (getTypeComparator() != null) {
      values.sort(getTypeComparator());
    }
    return values;
  }

  @Override
  public Collection<S> getDefaultValue(FieldConfig config) {
    return null;
  }

  @Override
  public void setDefaultValue(FieldConfig config, Collection<S> value) {
    throw new UnsupportedOperationException("not in the sandbox: defaults of custom fields");
  }

  @Override
  public String getChangelogValue(CustomField field, Collection<S> value) {
    return value == null ? "" : value.toString();
  }
}
