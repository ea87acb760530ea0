package org.sharedoutcomes.plugin.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.GenericTextCFType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Map;
import org.sharedoutcomes.core.common.Texts;

/** The field <i>Customer-facing</i>: {@code Yes}, {@code No}, or nothing said yet. */
public final class CustomerFacingField extends GenericTextCFType {
  private final Texts texts;

  public CustomerFacingField(Texts texts, JiraAuthenticationContext authentication) {
    super(JiraStores.values(), JiraStores.defaults(), JiraStores.lengths(), authentication);
    this.texts = texts;
  }

  @Override
  public void validateFromParams(
      CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
    String sent = Sent.one(params);
    if (sent != null && !sent.equals("Yes") && !sent.equals("No")) {
      errors.addError(
          config.getCustomField().getId(), texts.text("shared-outcomes.field.not-yes-or-no", sent));
    }
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem item) {
    Map<String, Object> so = FieldModel.of(field);
    so.put("none", texts.text("shared-outcomes.field.none"));
    so.put("yes", texts.text("shared-outcomes.field.yes"));
    so.put("no", texts.text("shared-outcomes.field.no"));
    so.put("hint", texts.text("shared-outcomes.field.customer-facing-hint"));
    return FieldModel.with(super.getVelocityParameters(issue, field, item), so);
  }
}
