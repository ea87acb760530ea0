package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfigItemType;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;
import com.atlassian.jira.web.bean.BulkEditBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What all types of custom field share. */
public abstract class AbstractCustomFieldType<T, S> implements CustomFieldType<T, S> {
  private CustomFieldTypeModuleDescriptor descriptor;

  protected AbstractCustomFieldType() {}

  @Override
  public void init(CustomFieldTypeModuleDescriptor module) {
    descriptor = module;
  }

  @Override
  public final String getKey() {
    return descriptor.getCompleteKey();
  }

  @Override
  public final String getName() {
    return descriptor.getName();
  }

  @Override
  public final String getDescription() {
    return descriptor.getDescription();
  }

  @Override
  public String getChangelogString(CustomField field, T value) {
    return null;
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem item) {
    return new HashMap<>();
  }

  @Override
  public List<FieldConfigItemType> getConfigurationItemTypes() {
    return new ArrayList<>();
  }

  @Override
  public boolean isRenderable() {
    return false;
  }

  @Override
  public boolean valuesEqual(T first, T second) {
    return Objects.equals(first, second);
  }

  @Override
  public String availableForBulkEdit(BulkEditBean bulkEdit) {
    return null;
  }
}
