package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.List;

/** Custom fields as the plugin finds them; each is in every project. */
record FieldAccess(Jira jira) implements CustomFieldManager {
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
}
