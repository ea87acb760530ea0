package com.atlassian.jira.security.roles;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** Answers who has which role. */
@Evidence("R9")
public interface ProjectRoleManager {
  boolean isUserInProjectRole(ApplicationUser user, ProjectRole role, Project project);

  @Evidence("MEM")
  ProjectRoleActors getProjectRoleActors(ProjectRole role, Project project);

  @Evidence("MEM")
  ProjectRole getProjectRole(String name);

  @Evidence("MEM")
  ProjectRole getProjectRole(Long id);

  @Evidence("MEM")
  Collection<ProjectRole> getProjectRoles();
}
