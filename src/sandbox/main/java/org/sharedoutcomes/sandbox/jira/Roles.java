package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActors;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The two project roles, each held by a group in every project. */
record Roles(Jira jira) implements ProjectRoleManager {
  private enum Role implements ProjectRole {
    ADMINISTRATORS(10002, "Administrators", Users.ADMINISTRATORS),
    DEVELOPERS(10100, "Developers", Users.SOFTWARE_USERS);

    private final long id;
    private final String label;
    private final String group;

    Role(long id, String label, String group) {
      this.id = id;
      this.label = label;
      this.group = group;
    }

    @Override
    public Long getId() {
      return id;
    }

    @Override
    public String getName() {
      return label;
    }
  }

  @Override
  public boolean isUserInProjectRole(ApplicationUser user, ProjectRole role, Project project) {
    return role instanceof Role held && jira.users().isInGroup(user, held.group);
  }

  @Override
  public ProjectRole getProjectRole(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.label.equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  @Override
  public ProjectRole getProjectRole(Long id) {
    return Arrays.stream(Role.values())
        .filter(role -> Objects.equals(role.getId(), id))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Collection<ProjectRole> getProjectRoles() {
    return List.of(Role.values());
  }

  @Override
  public ProjectRoleActors getProjectRoleActors(ProjectRole role, Project project) {
    Set<ApplicationUser> actors = new LinkedHashSet<>();
    for (UserData user : jira.users().all()) {
      if (isUserInProjectRole(user, role, project)) {
        actors.add(user);
      }
    }
    return () -> actors;
  }
}
