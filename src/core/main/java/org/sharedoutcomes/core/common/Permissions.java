package org.sharedoutcomes.core.common;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What Jira allows a user to do. Everything not granted is refused; nobody is granted nothing.
 * {@link Actor#SYSTEM} may do and see everything that exists.
 */
public interface Permissions {
  /** Whether the user is a Jira administrator. */
  boolean mayAdminister(Actor actor);

  /** Whether the user may use the product at all: logged in, and may browse some project. */
  boolean mayUse(Actor actor);

  boolean mayBrowse(Actor actor, long issueId);

  /**
   * Those of the users who may browse each of the issues, by issue; a number of searches that does
   * not grow with either.
   */
  Map<Long, Set<String>> browsers(Collection<Long> issueIds, Collection<String> userKeys);

  /**
   * The same where each issue is asked about for its own users only: with thousands of issues most
   * pairs of an issue and a user are of no interest.
   */
  default Map<Long, Set<String>> browsers(Map<Long, Set<String>> usersOf) {
    Set<String> all = new HashSet<>();
    usersOf.values().forEach(all::addAll);
    Map<Long, Set<String>> found = new HashMap<>();
    browsers(usersOf.keySet(), all)
        .forEach(
            (id, users) -> {
              Set<String> asked = new HashSet<>(usersOf.get(id));
              asked.retainAll(users);
              found.put(id, asked);
            });
    return found;
  }

  boolean mayEdit(Actor actor, long issueId);

  /** Whether the user may browse issues of the project. */
  boolean mayBrowseProject(Actor actor, String projectKey);

  /** Whether the user administers the project in Jira. */
  boolean mayAdministerProject(Actor actor, String projectKey);
}
