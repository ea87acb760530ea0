package org.sharedoutcomes.core.common;

import java.util.Collection;
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

  boolean mayEdit(Actor actor, long issueId);

  /** Whether the user may browse issues of the project. */
  boolean mayBrowseProject(Actor actor, String projectKey);

  /** Whether the user administers the project in Jira. */
  boolean mayAdministerProject(Actor actor, String projectKey);
}
