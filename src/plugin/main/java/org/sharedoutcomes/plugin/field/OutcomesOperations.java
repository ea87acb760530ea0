package org.sharedoutcomes.plugin.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.impl.rest.AbstractCustomFieldOperationsHandler;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.rest.StandardOperation;
import com.atlassian.jira.issue.fields.rest.json.JsonData;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.I18nHelper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.common.Texts;

/** Sets, adds and removes outcomes by REST: an array of keys, or one key. */
final class OutcomesOperations extends AbstractCustomFieldOperationsHandler<Collection<String>> {
  private final Texts texts;

  OutcomesOperations(CustomField field, I18nHelper i18n, Texts texts) {
    super(field, i18n);
    this.texts = texts;
  }

  @Override
  public Set<String> getSupportedOperations() {
    return Set.of(
        StandardOperation.SET.getName(),
        StandardOperation.ADD.getName(),
        StandardOperation.REMOVE.getName());
  }

  @Override
  protected Collection<String> getInitialValue(Issue issue, ErrorCollection errors) {
    return keys(field.getValue(issue));
  }

  @Override
  protected Collection<String> getInitialCreateValue(IssueContext context) {
    return List.of();
  }

  @Override
  protected Collection<String> handleSetOperation(
      IssueContext context,
      Issue issue,
      Collection<String> now,
      JsonData sent,
      ErrorCollection errors) {
    Object data = sent.getData();
    if (data == null) {
      return List.of();
    }
    if (data instanceof Collection<?> all && all.stream().allMatch(String.class::isInstance)) {
      return keys(data);
    }
    errors.addError(field.getId(), texts.text("shared-outcomes.field.not-an-array"));
    return now;
  }

  @Override
  protected Collection<String> handleAddOperation(
      IssueContext context,
      Issue issue,
      Collection<String> now,
      JsonData sent,
      ErrorCollection errors) {
    Set<String> more = new LinkedHashSet<>(now);
    more.add(one(sent, errors));
    return more;
  }

  @Override
  protected Collection<String> handleRemoveOperation(
      IssueContext context,
      Issue issue,
      Collection<String> now,
      JsonData sent,
      ErrorCollection errors) {
    List<String> fewer = new ArrayList<>(now);
    fewer.remove(one(sent, errors));
    return fewer;
  }

  @Override
  protected void finaliseOperation(
      Collection<String> keys, IssueInputParameters parameters, ErrorCollection errors) {
    parameters.addCustomFieldValue(field.getId(), keys.toArray(new String[0]));
  }

  private String one(JsonData sent, ErrorCollection errors) {
    if (sent.getData() instanceof String key) {
      return key;
    }
    errors.addError(field.getId(), texts.text("shared-outcomes.field.not-a-key"));
    return "";
  }

  private static Collection<String> keys(Object value) {
    return value instanceof Collection<?> keys
        ? keys.stream().map(String::valueOf).toList()
        : List.of();
  }
}
