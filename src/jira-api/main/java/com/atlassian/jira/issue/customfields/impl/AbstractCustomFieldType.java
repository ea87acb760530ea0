package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfigItemType;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;
import com.atlassian.jira.web.bean.BulkEditBean;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** What all types of custom field share. */
@Evidence("JD")
public abstract class AbstractCustomFieldType<T, S> implements CustomFieldType<T, S> {
  protected AbstractCustomFieldType() {}

  @Override
  public void init(CustomFieldTypeModuleDescriptor descriptor) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public final String getKey() {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public final String getName() {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public final String getDescription() {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public String getChangelogString(CustomField field, T value) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem item) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public List<FieldConfigItemType> getConfigurationItemTypes() {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public boolean isRenderable() {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public boolean valuesEqual(T first, T second) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public String availableForBulkEdit(BulkEditBean bulkEdit) {
    throw new UnsupportedOperationException("signature only");
  }
}
