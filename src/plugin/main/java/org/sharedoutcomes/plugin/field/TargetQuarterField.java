package org.sharedoutcomes.plugin.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.GenericTextCFType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.ErrorCollection;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.plan.PlanHistory;

/**
 * The field <i>Target quarter</i>: a fiscal quarter, written {@code 2026-Q4}. Whoever writes it, by
 * whatever way, the plan's history follows.
 */
public final class TargetQuarterField extends GenericTextCFType {
  private final Quarters quarters;
  private final PlanHistory history;
  private final CurrentUser currentUser;
  private final Texts texts;

  public TargetQuarterField(
      Quarters quarters,
      PlanHistory history,
      CurrentUser currentUser,
      Texts texts,
      JiraAuthenticationContext authentication) {
    super(JiraStores.values(), JiraStores.defaults(), JiraStores.lengths(), authentication);
    this.quarters = quarters;
    this.history = history;
    this.currentUser = currentUser;
    this.texts = texts;
  }

  @Override
  public void createValue(CustomField field, Issue issue, String value) {
    super.createValue(field, issue, value);
    if (value != null) {
      planned(issue, value);
    }
  }

  @Override
  public void updateValue(CustomField field, Issue issue, String value) {
    super.updateValue(field, issue, value);
    planned(issue, value);
  }

  private void planned(Issue issue, String value) {
    history.record(currentUser.actor(), issue.getId(), Quarter.parse(value).orElse(null));
  }

  @Override
  public void validateFromParams(
      CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
    String sent = Sent.one(params);
    if (sent != null && Quarter.parse(sent).isEmpty()) {
      errors.addError(
          config.getCustomField().getId(), texts.text("shared-outcomes.field.not-a-quarter", sent));
    }
  }

  @Override
  public String getValueFromCustomFieldParams(CustomFieldParams params) {
    return Sent.one(params);
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem item) {
    Map<String, Object> so = FieldModel.of(field);
    so.put("options", new Lazily<>(() -> around(issue, field)));
    so.put("none", texts.text("shared-outcomes.field.unscheduled"));
    so.put("hint", texts.text("shared-outcomes.field.target-quarter-hint"));
    return FieldModel.with(super.getVelocityParameters(issue, field, item), so);
  }

  private List<String> around(Issue issue, CustomField field) {
    return quarters.around(
        issue == null || issue.getId() == null ? null : getValueFromIssue(field, issue));
  }
}
