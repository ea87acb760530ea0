package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;

/** Who may do what: administrators everything, software users all work in projects. */
record Rights(Jira jira) implements PermissionManager, GlobalPermissionManager {
  @Override
  public boolean hasPermission(ProjectPermissionKey permission, Issue issue, ApplicationUser user) {
    return issue != null && may(permission, user);
  }

  @Override
  public boolean hasPermission(
      ProjectPermissionKey permission, Project project, ApplicationUser user) {
    return project != null && may(permission, user);
  }

  @Override
  public Collection<Project> getProjects(ProjectPermissionKey permission, ApplicationUser user) {
    return may(permission, user) ? List.copyOf(jira.projects().all()) : List.of();
  }

  @Override
  public boolean hasProjects(ProjectPermissionKey permission, ApplicationUser user) {
    return !getProjects(permission, user).isEmpty();
  }

  private boolean may(ProjectPermissionKey permission, ApplicationUser user) {
    return permission.equals(ProjectPermissions.ADMINISTER_PROJECTS)
        ? jira.users().isAdministrator(user)
        : jira.users().mayWork(user);
  }

  @Override
  public boolean hasPermission(GlobalPermissionKey permission, ApplicationUser user) {
    return jira.users().isAdministrator(user);
  }
}
