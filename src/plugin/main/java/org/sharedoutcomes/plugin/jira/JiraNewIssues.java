package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.ErrorCollection;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.NewIssues;
import org.sharedoutcomes.core.common.Refusal;

/** Makes issues through Jira's own service, so that every check, event and mail is Jira's own. */
public final class JiraNewIssues implements NewIssues {
  private final IssueService service;
  private final IssueManager manager;
  private final LabelManager labels;
  private final PermissionManager permissions;
  private final Issues issues;
  private final Users users;

  public JiraNewIssues(
      IssueService service,
      IssueManager manager,
      LabelManager labels,
      PermissionManager permissions,
      Issues issues,
      UserManager users) {
    this.service = service;
    this.manager = manager;
    this.labels = labels;
    this.permissions = permissions;
    this.issues = issues;
    this.users = new Users(users);
  }

  @Override
  public List<Place> places(Actor actor) {
    return users.find(actor).map(this::projects).orElse(List.of()).stream()
        .map(
            project ->
                new Place(
                    project.getKey(),
                    project.getName(),
                    types(project).stream().map(IssueType::getName).toList()))
        .sorted(Comparator.comparing(Place::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private List<Project> projects(ApplicationUser user) {
    return List.copyOf(permissions.getProjects(ProjectPermissions.CREATE_ISSUES, user));
  }

  private static List<IssueType> types(Project project) {
    return project.getIssueTypes().stream().filter(type -> !type.isSubTask()).toList();
  }

  @Override
  public Answer<IssueFacts> create(
      Actor actor, String project, String type, String summary, String description) {
    Optional<ApplicationUser> user = users.find(actor);
    if (user.isEmpty()) {
      return Answer.refused(Refusal.anonymous());
    }
    Optional<Project> place =
        projects(user.get()).stream().filter(one -> one.getKey().equals(project)).findFirst();
    if (place.isEmpty()) {
      return Answer.refused(
          Refusal.invalid("project", "shared-outcomes.jira.may-not-create", project));
    }
    return types(place.get()).stream()
        .filter(one -> one.getName().equalsIgnoreCase(type))
        .findFirst()
        .map(
            found ->
                create(user.get(), values(user.get(), place.get(), found, summary, description)))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.invalid(
                        "type",
                        "shared-outcomes.jira.no-such-type",
                        type,
                        place.get().getName(),
                        types(place.get()).stream().map(IssueType::getName).toList())));
  }

  private IssueInputParameters values(
      ApplicationUser user, Project project, IssueType type, String summary, String description) {
    return service
        .newIssueInputParameters()
        .setProjectId(project.getId())
        .setIssueTypeId(type.getId())
        .setSummary(summary)
        .setDescription(description)
        .setReporterId(user.getName());
  }

  private Answer<IssueFacts> create(ApplicationUser user, IssueInputParameters values) {
    IssueService.CreateValidationResult checked = service.validateCreate(user, values);
    if (!checked.isValid()) {
      return refused(checked.getErrorCollection());
    }
    IssueService.IssueResult made = service.create(user, checked);
    return made.isValid()
        ? Answer.done(issues.withId(made.getIssue().getId()).orElseThrow())
        : refused(made.getErrorCollection());
  }

  @Override
  public Answer<IssueFacts> complete(
      Actor actor, long id, Optional<LocalDate> due, List<String> labels) {
    MutableIssue issue = manager.getIssueObject(id);
    Optional<ApplicationUser> user = users.find(actor);
    if (issue == null || user.isEmpty()) {
      return Answer.refused(
          Refusal.notFound("", "shared-outcomes.common.no-such-issue", Long.toString(id)));
    }
    if (!permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user.get())) {
      return Answer.refused(
          Refusal.forbidden("shared-outcomes.jira.not-completed", issue.getKey()));
    }
    due.ifPresent(
        day -> {
          issue.setDueDate(Timestamp.valueOf(day.atStartOfDay()));
          manager.updateIssue(
              user.get(), issue, UpdateIssueRequest.builder().sendMail(false).build());
        });
    if (!labels.isEmpty()) {
      this.labels.setLabels(user.get(), id, Set.copyOf(labels), false, false);
    }
    return Answer.done(issues.withId(id).orElseThrow());
  }

  /** Jira's own sentences. */
  private static Answer<IssueFacts> refused(ErrorCollection errors) {
    List<String> sentences = new ArrayList<>(errors.getErrorMessages());
    sentences.addAll(errors.getErrors().values());
    return Answer.refused(
        Refusal.invalid("", "shared-outcomes.jira.not-created", String.join(" ", sentences)));
  }
}
