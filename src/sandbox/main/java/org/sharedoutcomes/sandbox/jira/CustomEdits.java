package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.rest.FieldOperationHolder;
import com.atlassian.jira.issue.fields.rest.RestCustomFieldTypeOperations;
import com.atlassian.jira.issue.fields.rest.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sets custom fields as Jira does: through their types, by a form or by REST. */
final class CustomEdits {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Jira jira;

  CustomEdits(Jira jira) {
    this.jira = jira;
  }

  Optional<IssueData.Item> fromJson(
      CustomField field, StoredIssue issue, JsonNode json, Errors errors) {
    if (field.getCustomFieldType() instanceof RestCustomFieldTypeOperations operations) {
      InputParameters input = new InputParameters();
      JsonData data = new JsonData(MAPPER.convertValue(json, Object.class));
      Errors found = new Errors();
      found.addAll(
          operations
              .getRestFieldOperation(field)
              .updateIssueInputParameters(
                  issue,
                  issue,
                  field.getId(),
                  input,
                  List.of(new FieldOperationHolder("set", data))));
      errors.addAll(found);
      return found.hasAnyErrors()
          ? Optional.empty()
          : fromForm(field, issue, input.custom(), errors);
    }
    if (List.of(Fields.EPIC_LINK, Fields.NUMBER).contains(field.getCustomFieldType().getKey())) {
      return fromForm(field, issue, json.isNull() ? List.of() : List.of(json.asText()), errors);
    }
    errors.addError(
        field.getId(),
        "Field '%s' cannot be set. It is not on the appropriate screen, or unknown."
            .formatted(field.getId()));
    return Optional.empty();
  }

  @SuppressWarnings("unchecked")
  Optional<IssueData.Item> fromForm(
      CustomField field, StoredIssue issue, List<String> values, Errors errors) {
    CustomFieldType<Object, Object> type = field.getCustomFieldType();
    if (!jira.fields().isEditable(field) || isSameEpic(field, issue, values)) {
      return Optional.empty();
    }
    FormParams params = new FormParams(values.stream().filter(value -> !value.isBlank()).toList());
    Errors found = new Errors();
    type.validateFromParams(params, found, field.getRelevantConfig(issue));
    errors.addAll(found);
    if (found.hasAnyErrors()) {
      return Optional.empty();
    }
    try {
      return set(field, issue, type.getValueFromCustomFieldParams(params));
    } catch (FieldValidationException e) {
      errors.addError(field.getId(), e.getMessage());
      return Optional.empty();
    }
  }

  /** An epic which is not loaded stays as it is, when a form sends it back. */
  private static boolean isSameEpic(CustomField field, StoredIssue issue, List<String> values) {
    return field.getCustomFieldType().getKey().equals(Fields.EPIC_LINK)
        && values.equals(issue.epicKey() == null ? List.of() : List.of(issue.epicKey()));
  }

  /** Stores a value in the running write; says what the history is to keep, if it differs. */
  @SuppressWarnings("unchecked")
  Optional<IssueData.Item> set(CustomField field, StoredIssue issue, Object value) {
    CustomFieldType<Object, Object> type = field.getCustomFieldType();
    Object before = type.getValueFromIssue(field, issue);
    if (type.valuesEqual(before, value)) {
      return Optional.empty();
    }
    if (before == null) {
      type.createValue(field, issue, value);
    } else {
      type.updateValue(field, issue, value);
    }
    String from = before == null ? null : type.getChangelogValue(field, before);
    String to = value == null ? null : type.getChangelogValue(field, value);
    return Objects.equals(from, to)
        ? Optional.empty()
        : Optional.of(
            new IssueData.Item(
                field.getName(), from, text(field, before, from), to, text(field, value, to)));
  }

  @SuppressWarnings("unchecked")
  private static String text(CustomField field, Object value, String stored) {
    CustomFieldType<Object, Object> type = field.getCustomFieldType();
    String text = value == null ? null : type.getChangelogString(field, value);
    return text == null ? stored : text;
  }
}
