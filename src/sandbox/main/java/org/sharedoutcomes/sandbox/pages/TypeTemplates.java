package org.sharedoutcomes.sandbox.pages;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.velocity.Html;
import org.sharedoutcomes.sandbox.velocity.Markup;
import org.sharedoutcomes.sandbox.web.FieldTemplates;

/**
 * Shows custom fields by the templates that their types bring, with the values Jira gives these.
 */
public record TypeTemplates(FieldTemplates templates) implements FieldViews {

  @Override
  public Markup view(CustomField field, StoredIssue issue) {
    return render(field, issue, "view", valueOf(field, issue)).orElse(new Markup(""));
  }

  @Override
  public Markup edit(CustomField field, StoredIssue issue, String[] sent, String error) {
    Object value = sent == null ? valueOf(field, issue) : sentValue(field, issue, sent);
    String wrong =
        error == null ? "" : "<div class=\"error field-error\">" + Html.escape(error) + "</div>";
    return render(field, issue, "edit", value)
        .map(html -> new Markup(html + wrong))
        .orElse(new Markup(""));
  }

  private static Object valueOf(CustomField field, StoredIssue issue) {
    return issue == null ? null : field.getValue(issue);
  }

  private static Object sentValue(CustomField field, StoredIssue issue, String[] sent) {
    boolean several = issue != null && valueOf(field, issue) instanceof Iterable;
    if (several || sent.length != 1) {
      return Arrays.asList(sent);
    }
    return sent[0].isEmpty() ? null : sent[0];
  }

  private Optional<Markup> render(CustomField field, StoredIssue issue, String name, Object value) {
    CustomFieldType<?, ?> type = field.getCustomFieldType();
    Map<String, Object> values = new HashMap<>();
    Map<String, Object> own = type.getVelocityParameters(issue, field, null);
    if (own != null) {
      values.putAll(own);
    }
    values.put("customField", field);
    values.put("issue", issue);
    values.put("auiparams", new HashMap<>());
    values.put("displayParameters", new HashMap<>());
    values.put("value", value);
    values.values().removeIf(each -> each == null);
    return templates.render(type.getKey(), name, values);
  }
}
