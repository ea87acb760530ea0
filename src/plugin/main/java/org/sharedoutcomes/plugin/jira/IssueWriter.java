package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;

/** Writes one of our fields through Jira, so that history, events and mail are Jira's own. */
final class IssueWriter {
  private final IssueManager issues;
  private final PermissionManager permissions;
  private final Users users;
  private final boolean mail;

  IssueWriter(IssueManager issues, PermissionManager permissions, Users users) {
    this(issues, permissions, users, true);
  }

  private IssueWriter(
      IssueManager issues, PermissionManager permissions, Users users, boolean mail) {
    this.issues = issues;
    this.permissions = permissions;
    this.users = users;
    this.mail = mail;
  }

  /** The same, only that Jira sends nobody mail; history and events stay. */
  IssueWriter quiet() {
    return new IssueWriter(issues, permissions, users, false);
  }

  Answer<Long> write(Actor actor, long id, Optional<CustomField> field, Object value) {
    ApplicationUser user = users.find(actor).orElse(null);
    if (user == null) {
      return Answer.refused(Refusal.anonymous());
    }
    MutableIssue issue = issues.getIssueObject(id);
    if (issue == null
        || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user)) {
      return Answer.refused(
          Refusal.notFound("issue", "shared-outcomes.common.no-such-issue", Long.toString(id)));
    }
    if (!permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user)) {
      return Answer.refused(Refusal.forbidden("shared-outcomes.jira.may-not-edit", issue.getKey()));
    }
    if (field.isEmpty()) {
      return Answer.refused(Refusal.invalid("", "shared-outcomes.jira.no-such-field"));
    }
    issue.setCustomFieldValue(field.get(), value);
    issues.updateIssue(user, issue, request());
    return Answer.done(id);
  }

  private UpdateIssueRequest request() {
    return mail
        ? UpdateIssueRequest.builder().build()
        : UpdateIssueRequest.builder().sendMail(false).build();
  }
}
