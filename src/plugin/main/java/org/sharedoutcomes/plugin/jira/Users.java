package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;

/** Jira's user behind an actor. */
final class Users {
  private final UserManager users;

  Users(UserManager users) {
    this.users = users;
  }

  /** Empty for somebody not logged in, for the system itself, and for a user that is gone. */
  Optional<ApplicationUser> find(Actor actor) {
    return actor.isAnonymous() || actor.equals(Actor.SYSTEM)
        ? Optional.empty()
        : withKey(actor.userKey());
  }

  Optional<ApplicationUser> withKey(String key) {
    return Optional.ofNullable(users.getUserByKey(key));
  }
}
