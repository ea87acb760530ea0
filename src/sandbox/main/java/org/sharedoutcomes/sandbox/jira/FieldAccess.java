package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.List;

/** Custom fields as the plugin finds them; each is in every project. */
record FieldAccess(Jira jira) implements CustomFieldManager {
  private record Searcher(String key) implements CustomFieldSearcher {}

  @Override
  public CustomField getCustomFieldObject(String id) {
    return jira.fields().all().stream()
        .filter(field -> field.getId().equals(id))
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<CustomField> getCustomFieldObjects() {
    return jira.fields().all();
  }

  @Override
  public List<CustomField> getCustomFieldObjects(Issue issue) {
    return jira.fields().all();
  }

  @Override
  public CustomFieldType getCustomFieldType(String key) {
    PluginModules.FieldType type = jira.modules().customFieldTypes().get(key);
    return type == null ? null : type.type();
  }

  @Override
  public CustomFieldSearcher getCustomFieldSearcher(String key) {
    return new Searcher(key);
  }

  @Override
  public CustomField createCustomField(
      String name,
      String description,
      CustomFieldType type,
      CustomFieldSearcher searcher,
      List<JiraContextNode> contexts,
      List<IssueType> issueTypes) {
    return jira.fields().create(name, type.getKey());
  }
}
