package org.sharedoutcomes.core.common;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who the users are and what groups and project roles they are in. */
public interface People {
  /** The user with this login name. */
  Optional<Person> named(String name);

  /** The user with this key, even one who has left; then not active. */
  Optional<Person> withKey(String userKey);

  /** Names of the groups that the user is in. */
  Set<String> groupsOf(String userKey);

  /** The group's active members, by display name; empty when there is no such group. */
  List<Person> membersOf(String group);

  boolean groupExists(String group);

  boolean roleExists(String role);

  /** The active users in the project's role, by themselves or by a group, by display name. */
  List<Person> inRole(String role, String projectKey);
}
