package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Gives labels to issues as an edit of the field does. */
record Labelling(Jira jira) implements LabelManager {
  @Override
  public Set<Label> setLabels(
      ApplicationUser user,
      Long issueId,
      Set<String> labels,
      boolean sendNotification,
      boolean causeChangeNotification) {
    StoredIssue issue = jira.issues().find(issueId).orElseThrow();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    labels.forEach(fields.putArray("labels")::add);
    return jira.issues().edit(user, issue.getKey(), Values.fromJson(fields)).getLabels();
  }
}
