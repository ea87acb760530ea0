package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.impl.AbstractMultiCFType;
import com.atlassian.jira.issue.customfields.impl.GenericTextCFType;
import com.atlassian.jira.issue.customfields.impl.rest.AbstractCustomFieldOperationsHandler;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.fields.config.FieldConfig;
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
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.ErrorCollection;
import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plugin with a field of several texts, a field of one text, and any validator. */
final class TestPlugin implements PluginModules {
  static final String SEVERAL = "test:several";
  static final String ONE = "test:one";

  Validator validator = (vars, args, properties) -> {};
  boolean enabled = true;
  private Map<String, FieldType> types;

  @Override
  public Map<String, FieldType> customFieldTypes() {
    if (!enabled) {
      return Map.of();
    }
    if (types == null) {
      types = new LinkedHashMap<>();
      types.put(SEVERAL, new FieldType("Outcomes", "", new Several()));
      types.put(ONE, new FieldType("Target quarter", "", new One()));
    }
    return types;
  }

  @Override
  public Map<String, JqlFunction> jqlFunctions() {
    return Map.of();
  }

  @Override
  public Optional<Validator> validator(String completeKey) {
    return enabled ? Optional.of(validator) : Optional.empty();
  }

  @Override
  public Optional<Condition> condition(String completeKey) {
    return Optional.empty();
  }

  static final class One extends GenericTextCFType {
    One() {
      super(
          ComponentAccessor.getComponent(CustomFieldValuePersister.class),
          ComponentAccessor.getComponent(GenericConfigManager.class),
          ComponentAccessor.getComponent(TextFieldCharacterLengthValidator.class),
          ComponentAccessor.getComponent(JiraAuthenticationContext.class));
    }

    @Override
    public void validateFromParams(
        CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
      if ("never".equals(params.getFirstValueForNullKey())) {
        errors.addError(config.getCustomField().getId(), "That is no quarter.");
      }
    }
  }

  static final class Several extends AbstractMultiCFType<String>
      implements RestAwareCustomFieldType, RestCustomFieldTypeOperations {
    Several() {
      super(
          ComponentAccessor.getComponent(CustomFieldValuePersister.class),
          ComponentAccessor.getComponent(GenericConfigManager.class));
    }

    @Override
    protected Comparator<String> getTypeComparator() {
      return Comparator.naturalOrder();
    }

    @Override
    protected Object convertTypeToDbValue(String value) {
      return value;
    }

    @Override
    protected String convertDbValueToType(Object databaseValue) {
      return databaseValue.toString();
    }

    @Override
    protected PersistenceFieldType getDatabaseType() {
      return PersistenceFieldType.TYPE_LIMITED_TEXT;
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
    public void validateFromParams(
        CustomFieldParams params, ErrorCollection errors, FieldConfig config) {}

    @Override
    public Collection<String> getValueFromCustomFieldParams(CustomFieldParams params) {
      if (params.isEmpty()) {
        return null;
      }
      List<String> values = new ArrayList<>();
      params.getValuesForNullKey().forEach(value -> values.add(value.toString()));
      return values;
    }

    @Override
    public Object getStringValueFromCustomFieldParams(CustomFieldParams params) {
      return params.getValuesForNullKey();
    }

    @Override
    public FieldTypeInfo getFieldTypeInfo(FieldTypeInfoContext context) {
      return new FieldTypeInfo(null, null);
    }

    @Override
    public JsonType getJsonSchema(CustomField field) {
      return JsonTypeBuilder.customArray(JsonType.STRING_TYPE, getKey(), field.getIdAsLong());
    }

    @Override
    public FieldJsonRepresentation getJsonFromIssue(
        CustomField field, Issue issue, boolean rendered, FieldLayoutItem item) {
      return new FieldJsonRepresentation(new JsonData(getValueFromIssue(field, issue)));
    }

    @Override
    public RestFieldOperationsHandler getRestFieldOperation(CustomField field) {
      return new Operations(field);
    }

    @Override
    public JsonData getJsonDefaultValue(IssueContext context, CustomField field) {
      return null;
    }
  }

  private static final class Operations
      extends AbstractCustomFieldOperationsHandler<Collection<String>> {
    Operations(CustomField field) {
      super(field, null);
    }

    @Override
    protected Collection<String> getInitialValue(Issue issue, ErrorCollection errors) {
      return List.of();
    }

    @Override
    protected Collection<String> getInitialCreateValue(IssueContext context) {
      return List.of();
    }

    @Override
    protected Collection<String> handleSetOperation(
        IssueContext context,
        Issue issue,
        Collection<String> current,
        JsonData value,
        ErrorCollection errors) {
      List<String> values = new ArrayList<>();
      if (value.getData() instanceof List<?> list) {
        list.forEach(item -> values.add(String.valueOf(item)));
      } else if (!value.isNull()) {
        errors.addError(field.getId(), "data was not an array");
      }
      return values;
    }

    @Override
    protected void finaliseOperation(
        Collection<String> value, IssueInputParameters parameters, ErrorCollection errors) {
      parameters.addCustomFieldValue(field.getId(), value.toArray(new String[0]));
    }
  }
}
