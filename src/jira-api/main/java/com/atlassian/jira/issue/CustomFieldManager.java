package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** Finds custom fields. */
@Evidence("S11")
public interface CustomFieldManager {
  CustomField getCustomFieldObject(String id);

  List<CustomField> getCustomFieldObjects();

  List<CustomField> getCustomFieldObjects(Issue issue);
}
