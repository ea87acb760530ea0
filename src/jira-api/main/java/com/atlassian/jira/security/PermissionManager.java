package com.atlassian.jira.security;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** Answers who may do what in a project or on an issue. */
@Evidence("S11")
public interface PermissionManager {
  boolean hasPermission(ProjectPermissionKey permission, Issue issue, ApplicationUser user);

  boolean hasPermission(ProjectPermissionKey permission, Project project, ApplicationUser user);

  @Evidence("MEM")
  boolean hasProjects(ProjectPermissionKey permission, ApplicationUser user);

  @Evidence("MEM")
  Collection<Project> getProjects(ProjectPermissionKey permission, ApplicationUser user);
}
