package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a new issue. */
final class CreateIssue {
  private final Jira jira;

  CreateIssue(Jira jira) {
    this.jira = jira;
  }

  StoredIssue with(ApplicationUser user, Values values) {
    if (!jira.users().mayWork(user)) {
      throw new Refused(
          Refused.Why.FORBIDDEN, "You do not have permission to create issues in this project.");
    }
    StoredProject project =
        project(values).orElseThrow(() -> invalid("project", "project is required"));
    Values rest = values.without("project");
    if (!rest.has("summary")) {
      throw invalid("summary", "You must specify a summary of the issue.");
    }
    if (!rest.has("issuetype")) {
      throw invalid("issuetype", "issue type is required");
    }
    return jira.store()
        .write(
            transaction -> {
              long id = transaction.nextId(Row.Kind.ISSUE);
              transaction.put(fresh(id, project.getKey(), user));
              EditIssue edit = new EditIssue(jira);
              edit.apply(transaction, id, rest);
              edit.tell(transaction, user, id, EventType.ISSUE_CREATED_ID);
              return jira.issues().find(id).orElseThrow();
            });
  }

  private Optional<StoredProject> project(Values values) {
    String wanted = null;
    if (values.form().containsKey("project") && values.form().get("project").length > 0) {
      wanted = values.form().get("project")[0];
    }
    JsonNode json = values.json().get("project");
    if (json != null) {
      wanted = json.isTextual() ? json.asText() : json.path("key").asText(json.path("id").asText());
    }
    String keyOrId = wanted;
    return jira.projects().all().stream()
        .filter(it -> it.getKey().equals(keyOrId) || it.getId().toString().equals(keyOrId))
        .findFirst();
  }

  private static Refused invalid(String field, String message) {
    return new Refused(Refused.Why.INVALID, List.of(), Map.of(field, message));
  }

  private IssueData fresh(long id, String project, ApplicationUser user) {
    Instant now = jira.clock().instant();
    return new IssueData(
        id,
        jira.issues().nextKey(project),
        project,
        new IssueData.Choice("", ""),
        false,
        Step.TO_DO.getId(),
        null,
        null,
        "",
        null,
        null,
        null,
        user.getName(),
        user.getName(),
        now,
        now,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
