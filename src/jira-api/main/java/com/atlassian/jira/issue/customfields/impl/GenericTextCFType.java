package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.fields.rest.FieldJsonRepresentation;
import com.atlassian.jira.issue.fields.rest.FieldTypeInfo;
import com.atlassian.jira.issue.fields.rest.FieldTypeInfoContext;
import com.atlassian.jira.issue.fields.rest.RestAwareCustomFieldType;
import com.atlassian.jira.issue.fields.rest.RestCustomFieldTypeOperations;
import com.atlassian.jira.issue.fields.rest.RestFieldOperationsHandler;
import com.atlassian.jira.issue.fields.rest.json.JsonData;
import com.atlassian.jira.issue.fields.rest.json.JsonType;
import com.atlassian.jira.security.JiraAuthenticationContext;
import org.sharedoutcomes.evidence.Evidence;

/** A type of custom field which stores one text. */
@Evidence("GT")
public class GenericTextCFType extends AbstractSingleFieldType<String>
    implements RestAwareCustomFieldType, RestCustomFieldTypeOperations {
  protected GenericTextCFType(
      CustomFieldValuePersister customFieldValuePersister,
      GenericConfigManager genericConfigManager,
      TextFieldCharacterLengthValidator lengthValidator,
      JiraAuthenticationContext authenticationContext) {
    super(customFieldValuePersister, genericConfigManager);
  }

  @Override
  public String getStringFromSingularObject(String singular) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public String getSingularObjectFromString(String string) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  protected PersistenceFieldType getDatabaseType() {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  protected Object getDbValueFromObject(String value) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  protected String getObjectFromDbValue(Object databaseValue) {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("J7")
  @Override
  public FieldTypeInfo getFieldTypeInfo(FieldTypeInfoContext context) {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("J7")
  @Override
  public JsonType getJsonSchema(CustomField field) {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("J7")
  @Override
  public FieldJsonRepresentation getJsonFromIssue(
      CustomField field, Issue issue, boolean renderedVersionRequested, FieldLayoutItem item) {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("J7")
  @Override
  public RestFieldOperationsHandler getRestFieldOperation(CustomField field) {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("J7")
  @Override
  public JsonData getJsonDefaultValue(IssueContext context, CustomField field) {
    throw new UnsupportedOperationException("signature only");
  }
}
