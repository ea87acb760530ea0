package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.AbstractCustomFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.ErrorCollection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Jira's field for a number, such as <i>Story Points</i>: the value is a double, as in Jira. */
final class NumberType extends AbstractCustomFieldType<Double, Double> {
  private final Persister persister;

  NumberType(Jira jira) {
    this.persister = new Persister(jira);
    init(new TypeModule(Fields.NUMBER, "Number Field", "A number"));
  }

  /** As people read it: 5 and not 5.0. */
  @Override
  public String getStringFromSingularObject(Double number) {
    return number == null
        ? null
        : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }

  @Override
  public Double getSingularObjectFromString(String text) throws FieldValidationException {
    if (!text.matches("[-+]?\\d{1,15}(\\.\\d{1,10})?")) {
      throw new FieldValidationException("'" + text + "' is an invalid number");
    }
    return Double.valueOf(text);
  }

  @Override
  public Set<Long> remove(CustomField field) {
    throw new UnsupportedOperationException("not in the sandbox: removing a field of numbers");
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
  public void createValue(CustomField field, Issue issue, Double number) {
    updateValue(field, issue, number);
  }

  @Override
  public void updateValue(CustomField field, Issue issue, Double number) {
    persister.updateValues(
        field,
        issue.getId(),
        null,
        number == null ? List.of() : List.of(getStringFromSingularObject(number)));
  }

  @Override
  public Double getValueFromCustomFieldParams(CustomFieldParams params)
      throws FieldValidationException {
    String text = Objects.toString(params.getFirstValueForNullKey(), "").strip();
    return text.isEmpty() ? null : getSingularObjectFromString(text);
  }

  @Override
  public Object getStringValueFromCustomFieldParams(CustomFieldParams params) {
    return params.getFirstValueForNullKey();
  }

  @Override
  public Double getValueFromIssue(CustomField field, Issue issue) {
    return persister.getValues(field, issue.getId(), null).stream()
        .findFirst()
        .map(text -> Double.valueOf(text.toString()))
        .orElse(null);
  }

  @Override
  public Double getDefaultValue(FieldConfig config) {
    return null;
  }

  @Override
  public void setDefaultValue(FieldConfig config, Double value) {
    throw new UnsupportedOperationException("not in the sandbox: defaults of custom fields");
  }

  @Override
  public String getChangelogValue(CustomField field, Double number) {
    return getStringFromSingularObject(number);
  }

  @Override
  public String getChangelogString(CustomField field, Double number) {
    return null;
  }
}
