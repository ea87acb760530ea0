package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.impl.rest.AbstractCustomFieldOperationsHandler;
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
import com.atlassian.jira.issue.fields.rest.json.JsonTypeBuilder;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.I18nHelper;

/** A type of custom field which stores one text. */
public class GenericTextCFType extends AbstractSingleFieldType<String>
    implements RestAwareCustomFieldType, RestCustomFieldTypeOperations {
  private final JiraAuthenticationContext authenticationContext;

  protected GenericTextCFType(
      CustomFieldValuePersister customFieldValuePersister,
      GenericConfigManager genericConfigManager,
      TextFieldCharacterLengthValidator lengthValidator,
      JiraAuthenticationContext authenticationContext) {
    super(customFieldValuePersister, genericConfigManager);
    this.authenticationContext = authenticationContext;
  }

  @Override
  public String getStringFromSingularObject(String singular) {
    return singular;
  }

  @Override
  public String getSingularObjectFromString(String string) {
    return string;
  }

  @Override
  protected PersistenceFieldType getDatabaseType() {
    return PersistenceFieldType.TYPE_LIMITED_TEXT;
  }

  @Override
  protected Object getDbValueFromObject(String value) {
    return value;
  }

  @Override
  protected String getObjectFromDbValue(Object databaseValue) {
    return (String) databaseValue;
  }

  @Override
  public FieldTypeInfo getFieldTypeInfo(FieldTypeInfoContext context) {
    return new FieldTypeInfo(null, null);
  }

  @Override
  public JsonType getJsonSchema(CustomField field) {
    return JsonTypeBuilder.custom(JsonType.STRING_TYPE, getKey(), field.getIdAsLong());
  }

  @Override
  public FieldJsonRepresentation getJsonFromIssue(
      CustomField field, Issue issue, boolean renderedVersionRequested, FieldLayoutItem item) {
    return new FieldJsonRepresentation(new JsonData(getValueFromIssue(field, issue)));
  }

  @Override
  public RestFieldOperationsHandler getRestFieldOperation(CustomField field) {
    return new TextOperations(field, authenticationContext.getI18nHelper());
  }

  @Override
  public JsonData getJsonDefaultValue(IssueContext context, CustomField field) {
    return null;
  }

  private static final class TextOperations extends AbstractCustomFieldOperationsHandler<String> {
    TextOperations(CustomField field, I18nHelper i18nHelper) {
      super(field, i18nHelper);
    }

    @Override
    protected String getInitialValue(Issue issue, ErrorCollection errors) {
      return (String) field.getValue(issue);
    }

    @Override
    protected String getInitialCreateValue(IssueContext context) {
      return null;
    }

    @Override
    protected String handleSetOperation(
        IssueContext context,
        Issue issue,
        String currentFieldValue,
        JsonData operationValue,
        ErrorCollection errors) {
      Object value = operationValue.getData();
      if (value != null && !(value instanceof String)) {
        errors.addError(field.getId(), "Operation value must be a string");
      }
      return value == null ? null : value.toString();
    }

    @Override
    protected void finaliseOperation(
        String finalValue, IssueInputParameters parameters, ErrorCollection errors) {
      parameters.addCustomFieldValue(field.getId(), finalValue == null ? "" : finalValue);
    }
  }
}
