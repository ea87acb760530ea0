package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.sharedoutcomes.evidence.Evidence;

/** A type of custom field which stores several values. */
@Evidence("JD")
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
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public void createValue(CustomField field, Issue issue, Collection<S> value) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public void updateValue(CustomField field, Issue issue, Collection<S> value) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public Collection<S> getValueFromIssue(CustomField field, Issue issue) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public Collection<S> getDefaultValue(FieldConfig config) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public void setDefaultValue(FieldConfig config, Collection<S> value) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public String getChangelogValue(CustomField field, Collection<S> value) {
    throw new UnsupportedOperationException("signature only");
  }
}
