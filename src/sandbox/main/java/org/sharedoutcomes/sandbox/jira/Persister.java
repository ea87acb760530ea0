package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps the values of custom fields with their issue. */
final class Persister implements CustomFieldValuePersister {
  private static final int LIMIT = 255;

  private final Jira jira;

  Persister(Jira jira) {
    this.jira = jira;
  }

  @Override
  public void createValues(
      CustomField field, Long issueId, PersistenceFieldType type, Collection values) {
    List<Object> all = new ArrayList<>(getValues(field, issueId, type));
    all.addAll(values);
    updateValues(field, issueId, type, all);
  }

  @Override
  public void updateValues(
      CustomField field, Long issueId, PersistenceFieldType type, Collection values) {
    List<String> stored = new ArrayList<>();
    for (Object value : values) {
      String text = value.toString();
      if (type == PersistenceFieldType.TYPE_LIMITED_TEXT && text.length() > LIMIT) {
        throw new IllegalArgumentException("Jira stores at most 255 characters in limited text");
      }
      stored.add(text);
    }
    jira.store()
        .write(
            transaction -> {
              Draft draft = new Draft(transaction.issue(issueId));
              if (stored.isEmpty()) {
                draft.custom.remove(field.getId());
              } else {
                draft.custom.put(field.getId(), List.copyOf(stored));
              }
              transaction.put(draft.done());
              return draft;
            });
  }

  @Override
  public List<Object> getValues(CustomField field, Long issueId, PersistenceFieldType type) {
    IssueData issue = issueId == null ? null : jira.store().issue(issueId);
    return issue == null
        ? List.of()
        : List.copyOf(issue.custom().getOrDefault(field.getId(), List.of()));
  }

  @Override
  public Set<Long> removeAllValues(String fieldId) {
    throw new UnsupportedOperationException("not in the sandbox: removing a custom field");
  }

  @Override
  public Set<Long> getIssueIdsWithValue(
      CustomField field, PersistenceFieldType type, Object value) {
    Set<Long> ids = new LinkedHashSet<>();
    for (StoredIssue issue : jira.issues().all()) {
      if (getValues(field, issue.getId(), type).contains(value)) {
        ids.add(issue.getId());
      }
    }
    return ids;
  }
}
