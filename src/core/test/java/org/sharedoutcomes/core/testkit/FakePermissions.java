package org.sharedoutcomes.core.testkit;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Permissions;

/** Everybody but the guest may browse and edit all, unless a test takes it from them. */
public final class FakePermissions implements Permissions {
  private record Grant(Actor actor, Object what) {}

  private final Set<Grant> hidden = new HashSet<>();
  private final Set<Grant> readOnly = new HashSet<>();
  private final Set<Grant> administered = new HashSet<>();

  /** The actor may not browse the issue from now on. */
  public void hide(Actor actor, long issueId) {
    hidden.add(new Grant(actor, issueId));
  }

  public void hideProject(Actor actor, String projectKey) {
    hidden.add(new Grant(actor, projectKey));
  }

  /** The actor may browse, but not edit the issue from now on. */
  public void forbidEdit(Actor actor, long issueId) {
    readOnly.add(new Grant(actor, issueId));
  }

  @Override
  public boolean mayAdminister(Actor actor) {
    return actor.equals(FakePeople.ADMIN) || actor.equals(Actor.SYSTEM);
  }

  @Override
  public boolean mayUse(Actor actor) {
    return !actor.isAnonymous() && !actor.equals(FakePeople.GUEST);
  }

  @Override
  public boolean mayBrowse(Actor actor, long issueId) {
    return mayUse(actor) && !hidden.contains(new Grant(actor, issueId));
  }

  @Override
  public Map<Long, Set<String>> browsers(Collection<Long> issueIds, Collection<String> userKeys) {
    Map<Long, Set<String>> browsers = new LinkedHashMap<>();
    for (Long issue : issueIds) {
      Set<String> who = new TreeSet<>(userKeys);
      who.removeIf(userKey -> !mayBrowse(new Actor(userKey), issue));
      browsers.put(issue, who);
    }
    return browsers;
  }

  @Override
  public boolean mayEdit(Actor actor, long issueId) {
    return mayBrowse(actor, issueId) && !readOnly.contains(new Grant(actor, issueId));
  }

  @Override
  public boolean mayBrowseProject(Actor actor, String projectKey) {
    return mayUse(actor) && !hidden.contains(new Grant(actor, projectKey));
  }

  /** The actor administers the project from now on. */
  public void administer(Actor actor, String projectKey) {
    administered.add(new Grant(actor, projectKey));
  }

  @Override
  public boolean mayAdministerProject(Actor actor, String projectKey) {
    return mayAdminister(actor) || administered.contains(new Grant(actor, projectKey));
  }
}
