package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.plugin.jira.IssueSearch.Reader;

/** What Jira's permissions allow. Somebody unknown or not logged in may do nothing. */
public final class JiraPermissions implements Permissions {
  private final GlobalPermissionManager globalPermissions;
  private final PermissionManager permissions;
  private final IssueManager issues;
  private final ProjectManager projects;
  private final IssueSearch search;
  private final Users users;

  public JiraPermissions(
      GlobalPermissionManager globalPermissions,
      PermissionManager permissions,
      IssueManager issues,
      ProjectManager projects,
      SearchService searches,
      UserManager users) {
    this.globalPermissions = globalPermissions;
    this.permissions = permissions;
    this.issues = issues;
    this.projects = projects;
    this.search = new IssueSearch(searches);
    this.users = new Users(users);
  }

  @Override
  public boolean mayAdminister(Actor actor) {
    return may(
        actor, user -> globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user));
  }

  @Override
  public boolean mayUse(Actor actor) {
    return may(actor, user -> permissions.hasProjects(ProjectPermissions.BROWSE_PROJECTS, user));
  }

  @Override
  public boolean mayBrowse(Actor actor, long issueId) {
    return onIssue(actor, issueId, ProjectPermissions.BROWSE_PROJECTS);
  }

  @Override
  public boolean mayEdit(Actor actor, long issueId) {
    return onIssue(actor, issueId, ProjectPermissions.EDIT_ISSUES)
        && onIssue(actor, issueId, ProjectPermissions.BROWSE_PROJECTS);
  }

  @Override
  public boolean mayBrowseProject(Actor actor, String projectKey) {
    return onProject(actor, projectKey, ProjectPermissions.BROWSE_PROJECTS);
  }

  @Override
  public boolean mayAdministerProject(Actor actor, String projectKey) {
    return onProject(actor, projectKey, ProjectPermissions.ADMINISTER_PROJECTS);
  }

  @Override
  public Map<Long, Set<String>> browsers(Collection<Long> issueIds, Collection<String> userKeys) {
    List<ApplicationUser> known =
        userKeys.stream().distinct().map(users::withKey).flatMap(Optional::stream).toList();
    Map<Long, Set<String>> browsers = new LinkedHashMap<>();
    for (Issue issue : existing(issueIds)) {
      browsers.put(
          issue.getId(),
          known.stream()
              .filter(
                  user ->
                      permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user))
              .map(ApplicationUser::getKey)
              .collect(Collectors.toSet()));
    }
    return browsers;
  }

  @Override
  public Map<Long, Set<String>> browsers(Map<Long, Set<String>> usersOf) {
    Map<String, Optional<ApplicationUser>> known = new HashMap<>();
    Map<Long, Set<String>> browsers = new LinkedHashMap<>();
    for (Issue issue : existing(usersOf.keySet())) {
      browsers.put(
          issue.getId(),
          usersOf.getOrDefault(issue.getId(), Set.of()).stream()
              .filter(
                  key ->
                      known
                          .computeIfAbsent(key, users::withKey)
                          .filter(
                              user ->
                                  permissions.hasPermission(
                                      ProjectPermissions.BROWSE_PROJECTS, issue, user))
                          .isPresent())
              .collect(Collectors.toSet()));
    }
    return browsers;
  }

  private List<Issue> existing(Collection<Long> ids) {
    if (ids.size() == 1) {
      return Optional.<Issue>ofNullable(issues.getIssueObject(ids.iterator().next())).stream()
          .toList();
    }
    return Parts.of(ids).stream()
        .flatMap(part -> search.find(Reader.OF_EVERYTHING, JqlText.withIds(part)).get().stream())
        .toList();
  }

  private boolean onProject(Actor actor, String projectKey, ProjectPermissionKey permission) {
    Project project = projects.getProjectByCurrentKey(projectKey);
    return project != null
        && may(actor, user -> permissions.hasPermission(permission, project, user));
  }

  private boolean onIssue(Actor actor, long issueId, ProjectPermissionKey permission) {
    Issue issue = issues.getIssueObject(issueId);
    return issue != null && may(actor, user -> permissions.hasPermission(permission, issue, user));
  }

  private boolean may(Actor actor, Predicate<ApplicationUser> allowed) {
    return actor.equals(Actor.SYSTEM) || users.find(actor).filter(allowed).isPresent();
  }
}
