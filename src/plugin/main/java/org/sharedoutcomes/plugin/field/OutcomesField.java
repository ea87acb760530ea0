package org.sharedoutcomes.plugin.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.impl.AbstractMultiCFType;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
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
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.ErrorCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.Links;

/**
 * The field <i>Outcomes</i>: keys of the outcomes that an issue is done for. Whoever writes it, by
 * whatever way, the links follow.
 */
public final class OutcomesField extends AbstractMultiCFType<String>
    implements RestAwareCustomFieldType, RestCustomFieldTypeOperations {
  private final OutcomeNames names;
  private final Links links;
  private final Texts texts;
  private final JiraAuthenticationContext authentication;

  public OutcomesField(
      OutcomeNames names, Links links, Texts texts, JiraAuthenticationContext authentication) {
    super(JiraStores.values(), JiraStores.defaults());
    this.names = names;
    this.links = links;
    this.texts = texts;
    this.authentication = authentication;
  }

  @Override
  public void createValue(CustomField field, Issue issue, Collection<String> value) {
    super.createValue(field, issue, value);
    if (value != null && !value.isEmpty()) {
      links.put(issue.getId(), List.copyOf(value));
    }
  }

  @Override
  public void updateValue(CustomField field, Issue issue, Collection<String> value) {
    super.updateValue(field, issue, value);
    links.put(issue.getId(), value == null ? List.of() : List.copyOf(value));
  }

  @Override
  public Set<Long> remove(CustomField field) {
    Set<Long> issues = super.remove(field);
    issues.forEach(issue -> links.put(issue, List.of()));
    return issues;
  }

  @Override
  public void validateFromParams(
      CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
    Collection<String> keys = getValueFromCustomFieldParams(params);
    List<String> unknown = keys == null ? List.of() : names.unknown(keys);
    if (!unknown.isEmpty()) {
      errors.addError(
          config.getCustomField().getId(),
          texts.text("shared-outcomes.field.unknown-outcome", unknown));
    }
  }

  @Override
  public Collection<String> getValueFromCustomFieldParams(CustomFieldParams params) {
    List<String> keys = Sent.all(params);
    return keys.isEmpty() ? null : keys;
  }

  @Override
  public Object getStringValueFromCustomFieldParams(CustomFieldParams params) {
    return new ArrayList<>(Sent.all(params));
  }

  @Override
  public String getStringFromSingularObject(String key) {
    return key;
  }

  @Override
  public String getSingularObjectFromString(String key) {
    return key == null || key.isBlank() ? null : key.strip();
  }

  @Override
  public String getChangelogValue(CustomField field, Collection<String> value) {
    return value == null ? "" : String.join(", ", value);
  }

  @Override
  public String getChangelogString(CustomField field, Collection<String> value) {
    return value == null ? "" : names.joined(value);
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem item) {
    Map<String, Object> so = FieldModel.of(field);
    so.put("options", new Lazily<>(() -> names.toChoose(tagged(issue, field))));
    so.put("outcomes", new Lazily<>(() -> names.linked(tagged(issue, field))));
    so.put("hint", texts.text("shared-outcomes.field.outcomes-hint"));
    return FieldModel.with(super.getVelocityParameters(issue, field, item), so);
  }

  private Collection<String> tagged(Issue issue, CustomField field) {
    Collection<String> keys =
        issue == null || issue.getId() == null ? null : getValueFromIssue(field, issue);
    return keys == null ? List.of() : keys;
  }

  @Override
  protected Comparator<String> getTypeComparator() {
    return Comparator.naturalOrder();
  }

  @Override
  protected Object convertTypeToDbValue(String key) {
    return key;
  }

  @Override
  protected String convertDbValueToType(Object stored) {
    return stored == null ? null : stored.toString();
  }

  @Override
  protected PersistenceFieldType getDatabaseType() {
    return PersistenceFieldType.TYPE_UNLIMITED_TEXT;
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
    return new OutcomesOperations(field, authentication.getI18nHelper(), texts);
  }

  @Override
  public JsonData getJsonDefaultValue(IssueContext context, CustomField field) {
    return new JsonData(null);
  }
}
