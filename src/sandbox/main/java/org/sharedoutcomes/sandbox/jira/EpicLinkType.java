package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.AbstractCustomFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Objects;
import java.util.Set;

/** Jira Software's Epic Link: the value is the epic; null too, when that is not loaded. */
final class EpicLinkType extends AbstractCustomFieldType<Issue, Issue> {
  private final Jira jira;

  EpicLinkType(Jira jira) {
    this.jira = jira;
    init(new TypeModule(Fields.EPIC_LINK, "Epic Link", "The epic of an issue"));
  }

  @Override
  public String getStringFromSingularObject(Issue epic) {
    return epic == null ? null : epic.getKey();
  }

  @Override
  public Issue getSingularObjectFromString(String key) throws FieldValidationException {
    return jira.issues()
        .find(key)
        .filter(issue -> issue.getIssueType().getName().equals("Epic"))
        .orElseThrow(() -> new FieldValidationException("Issue '" + key + "' is not an epic."));
  }

  @Override
  public Set<Long> remove(CustomField field) {
    throw new UnsupportedOperationException("not in the sandbox: removing Epic Link");
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
  public void createValue(CustomField field, Issue issue, Issue epic) {
    updateValue(field, issue, epic);
  }

  @Override
  public void updateValue(CustomField field, Issue issue, Issue epic) {
    jira.store()
        .write(
            transaction -> {
              Draft draft = new Draft(transaction.issue(issue.getId()));
              draft.epic = epic == null ? null : epic.getKey();
              transaction.put(draft.done());
              return draft;
            });
  }

  @Override
  public Issue getValueFromCustomFieldParams(CustomFieldParams params)
      throws FieldValidationException {
    String key = Objects.toString(params.getFirstValueForNullKey(), "").strip();
    return key.isEmpty() ? null : getSingularObjectFromString(key);
  }

  @Override
  public Object getStringValueFromCustomFieldParams(CustomFieldParams params) {
    return params.getFirstValueForNullKey();
  }

  @Override
  public Issue getValueFromIssue(CustomField field, Issue issue) {
    IssueData data = jira.store().issue(issue.getId());
    return data == null || data.epic() == null
        ? null
        : jira.issues().find(data.epic()).orElse(null);
  }

  @Override
  public Issue getDefaultValue(FieldConfig config) {
    return null;
  }

  @Override
  public void setDefaultValue(FieldConfig config, Issue value) {
    throw new UnsupportedOperationException("not in the sandbox: defaults of custom fields");
  }

  @Override
  public String getChangelogValue(CustomField field, Issue epic) {
    return epic == null ? null : epic.getId().toString();
  }

  @Override
  public String getChangelogString(CustomField field, Issue epic) {
    return getStringFromSingularObject(epic);
  }
}
