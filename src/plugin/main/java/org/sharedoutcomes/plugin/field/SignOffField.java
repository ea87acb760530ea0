package org.sharedoutcomes.plugin.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.CalculatedCFType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.fields.rest.FieldJsonRepresentation;
import com.atlassian.jira.issue.fields.rest.FieldTypeInfo;
import com.atlassian.jira.issue.fields.rest.FieldTypeInfoContext;
import com.atlassian.jira.issue.fields.rest.RestAwareCustomFieldType;
import com.atlassian.jira.issue.fields.rest.json.JsonData;
import com.atlassian.jira.issue.fields.rest.json.JsonType;
import com.atlassian.jira.issue.fields.rest.json.JsonTypeBuilder;
import com.atlassian.jira.web.ExecutingHttpRequest;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.signoff.Assess;
import org.sharedoutcomes.core.signoff.KnownCoverage;

/**
 * The field <i>Sign-off</i>: the verdict as it is now, in words; read-only. Without a value where
 * no rule looks, which costs nothing.
 */
public final class SignOffField extends CalculatedCFType<String, String>
    implements RestAwareCustomFieldType {
  private final Issues issues;
  private final Assess assess;
  private final KnownCoverage coverage;
  private final VerdictWords words;

  public SignOffField(Issues issues, Assess assess, KnownCoverage coverage, VerdictWords words) {
    this.issues = issues;
    this.assess = assess;
    this.coverage = coverage;
    this.words = words;
  }

  @Override
  public String getValueFromIssue(CustomField field, Issue issue) {
    if (issue.getId() == null || !coverage.now().underRules(issue.getProjectObject().getKey())) {
      return null;
    }
    return OncePerPage.find(
        ExecutingHttpRequest.get(),
        "sign-off/" + issue.getId(),
        String.class,
        () -> issues.withId(issue.getId()).map(one -> words.say(assess.of(one))).orElse(null));
  }

  @Override
  public String getStringFromSingularObject(String value) {
    return value;
  }

  @Override
  public String getSingularObjectFromString(String text) {
    return text;
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
      CustomField field, Issue issue, boolean rendered, FieldLayoutItem item) {
    return new FieldJsonRepresentation(new JsonData(getValueFromIssue(field, issue)));
  }
}
