package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.fields.CustomField;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sharedoutcomes.core.common.FieldHistory;

/**
 * Reads the history that Jira keeps of each issue; its names of fields are not those of the fields.
 */
public final class JiraFieldHistory implements FieldHistory {
  private static final Map<String, String> NAMES =
      Map.of(
          "due date", "duedate",
          "fixversions", "Fix Version",
          "fix version/s", "Fix Version",
          "components", "Component",
          "component/s", "Component",
          "issue type", "issuetype",
          "attachments", "Attachment");

  private final IssueManager issues;
  private final ChangeHistoryManager history;
  private final FieldLookup fields;

  public JiraFieldHistory(
      IssueManager issues, ChangeHistoryManager changeHistoryManager, FieldLookup fields) {
    this.issues = issues;
    this.history = changeHistoryManager;
    this.fields = fields;
  }

  @Override
  public Map<String, Changed> since(long issueId, Collection<String> names, Instant moment) {
    Issue issue = issues.getIssueObject(issueId);
    if (issue == null || names.isEmpty()) {
      return Map.of();
    }
    Map<String, Changed> found = new LinkedHashMap<>();
    for (ChangeHistory change : history.getChangeHistories(issue)) {
      Instant at = change.getTimePerformed().toInstant();
      if (change.getAuthorObject() == null || at.isBefore(moment)) {
        continue;
      }
      Changed changed = new Changed(change.getAuthorObject().getKey(), at);
      names.stream()
          .filter(name -> isOf(change, inHistory(name)))
          .filter(name -> !found.containsKey(name) || !at.isBefore(found.get(name).at()))
          .forEach(name -> found.put(name, changed));
    }
    return found;
  }

  private static boolean isOf(ChangeHistory change, String field) {
    return change.getChangeItemBeans().stream()
        .anyMatch(item -> field.equalsIgnoreCase(item.getField()));
  }

  private String inHistory(String name) {
    String plain = name.strip();
    String known = NAMES.get(plain.toLowerCase(Locale.ROOT));
    return known != null ? known : fields.called(plain).map(CustomField::getName).orElse(plain);
  }
}
