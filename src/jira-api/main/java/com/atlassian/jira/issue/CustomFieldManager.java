package com.atlassian.jira.issue;

import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** Finds custom fields, and makes them. */
@Evidence("S11")
public interface CustomFieldManager {
  CustomField getCustomFieldObject(String id);

  List<CustomField> getCustomFieldObjects();

  List<CustomField> getCustomFieldObjects(Issue issue);

  @Evidence("MEM")
  CustomFieldType getCustomFieldType(String key);

  @Evidence("MEM")
  CustomFieldSearcher getCustomFieldSearcher(String key);

  /** Throws a GenericEntityException, which is checked, in Jira. */
  @Evidence("JD")
  CustomField createCustomField(
      String name,
      String description,
      CustomFieldType type,
      CustomFieldSearcher searcher,
      List<JiraContextNode> contexts,
      List<IssueType> issueTypes)
      throws Exception;
}
