package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Clones issues and moves them between projects and types, as Jira does. */
final class CopyIssue {
  private final Jira jira;

  CopyIssue(Jira jira) {
    this.jira = jira;
  }

  StoredIssue by(ApplicationUser user, String key) {
    StoredIssue original = jira.issues().visible(user, key);
    return jira.store()
        .write(
            transaction -> {
              IssueData before = transaction.issue(original.getId());
              long id = transaction.nextId(Row.Kind.ISSUE);
              transaction.put(clone(before, id, user));
              new EditIssue(jira).tell(transaction, user, id, EventType.ISSUE_CREATED_ID);
              return jira.issues().find(id).orElseThrow();
            });
  }

  private IssueData clone(IssueData before, long id, ApplicationUser user) {
    Draft draft = new Draft(before);
    draft.key = jira.issues().nextKey(before.project());
    draft.status = Step.TO_DO.getId();
    draft.resolution = null;
    draft.resolved = null;
    draft.summary = "CLONE - " + before.summary();
    draft.reporter = user.getName();
    draft.updated = jira.clock().instant();
    draft.links = List.of(new IssueData.Link("Cloners", before.key(), true));
    draft.history = List.of();
    draft.remarks = List.of();
    return draft.as(id, user.getName(), draft.updated);
  }

  StoredIssue relocate(ApplicationUser user, String key, String project, String type) {
    StoredIssue issue = jira.issues().visible(user, key);
    StoredProject target =
        jira.projects()
            .find(project)
            .orElseThrow(() -> invalid("pid", "There is no project " + project + "."));
    ProjectData.Kind kind =
        target.data().types().stream()
            .filter(one -> one.id().equals(type) || one.name().equals(type))
            .findFirst()
            .orElseThrow(() -> invalid("issuetype", "The project has no such type of issue."));
    return jira.store()
        .write(
            transaction -> {
              IssueData before = transaction.issue(issue.getId());
              IssueData after = relocated(before, project, kind);
              transaction.put(after);
              List<IssueData.Item> items = new ArrayList<>(Differences.between(before, after));
              if (!after.project().equals(before.project())) {
                items.add(item("project", before.project(), after.project()));
                items.add(item("Key", before.key(), after.key()));
              }
              new EditIssue(jira)
                  .finish(transaction, user, before.id(), items, EventType.ISSUE_MOVED_ID);
              return jira.issues().find(before.id()).orElseThrow();
            });
  }

  private IssueData relocated(IssueData before, String project, ProjectData.Kind kind) {
    Draft draft = new Draft(before);
    if (!project.equals(before.project())) {
      draft.project = project;
      draft.key = jira.issues().nextKey(project);
      draft.components = List.of();
      draft.fixVersions = List.of();
      draft.affectedVersions = List.of();
    }
    draft.type = new IssueData.Choice(kind.id(), kind.name());
    return draft.done();
  }

  private static IssueData.Item item(String field, String from, String to) {
    return new IssueData.Item(field, from, from, to, to);
  }

  private static Refused invalid(String field, String message) {
    return new Refused(Refused.Why.INVALID, List.of(), Map.of(field, message));
  }
}
