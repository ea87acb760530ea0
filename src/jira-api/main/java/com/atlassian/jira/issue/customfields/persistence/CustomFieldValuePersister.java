package com.atlassian.jira.issue.customfields.persistence;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.evidence.Evidence;

/** Stores the values of custom fields. */
@Evidence("JD")
public interface CustomFieldValuePersister {
  void createValues(CustomField field, Long issueId, PersistenceFieldType type, Collection values);

  void updateValues(CustomField field, Long issueId, PersistenceFieldType type, Collection values);

  List<Object> getValues(CustomField field, Long issueId, PersistenceFieldType type);

  Set<Long> removeAllValues(String fieldId);

  Set<Long> getIssueIdsWithValue(CustomField field, PersistenceFieldType type, Object value);
}
