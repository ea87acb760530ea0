package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;

/** Jira's users, groups and project roles. */
public final class JiraPeople implements People {
  private final UserManager users;
  private final GroupManager groups;
  private final ProjectRoleManager roles;
  private final ProjectManager projects;

  public JiraPeople(
      UserManager users, GroupManager groups, ProjectRoleManager roles, ProjectManager projects) {
    this.users = users;
    this.groups = groups;
    this.roles = roles;
    this.projects = projects;
  }

  @Override
  public Optional<Person> named(String name) {
    return Optional.ofNullable(users.getUserByName(name)).map(JiraPeople::person);
  }

  @Override
  public Optional<Person> withKey(String userKey) {
    return user(userKey).map(JiraPeople::person);
  }

  @Override
  public Set<String> groupsOf(String userKey) {
    return user(userKey).map(groups::getGroupNamesForUser).map(Set::copyOf).orElse(Set.of());
  }

  @Override
  public List<Person> membersOf(String group) {
    return groupExists(group) ? active(groups.getUsersInGroup(group)) : List.of();
  }

  @Override
  public boolean groupExists(String group) {
    return groups.groupExists(group);
  }

  @Override
  public boolean roleExists(String role) {
    return roles.getProjectRole(role) != null;
  }

  @Override
  public List<Person> inRole(String role, String projectKey) {
    ProjectRole found = roles.getProjectRole(role);
    Project project = projects.getProjectByCurrentKey(projectKey);
    return found == null || project == null
        ? List.of()
        : active(roles.getProjectRoleActors(found, project).getApplicationUsers());
  }

  private Optional<ApplicationUser> user(String userKey) {
    return Optional.ofNullable(users.getUserByKey(userKey));
  }

  private static List<Person> active(Collection<ApplicationUser> users) {
    return users.stream()
        .map(JiraPeople::person)
        .filter(Person::active)
        .sorted(Comparator.comparing(Person::displayName, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private static Person person(ApplicationUser user) {
    return new Person(user.getKey(), user.getName(), user.getDisplayName(), user.isActive());
  }
}
