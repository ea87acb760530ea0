package org.sharedoutcomes.core.programme;

import java.util.Set;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;

/** Who may define a programme's outcomes: administrators and the members of its functions. */
public final class Members {
  private final Permissions permissions;
  private final People people;

  public Members(Permissions permissions, People people) {
    this.permissions = permissions;
    this.people = people;
  }

  public boolean isMember(Actor actor, Programme programme) {
    if (!permissions.mayUse(actor)) {
      return false;
    }
    if (permissions.mayAdminister(actor)) {
      return true;
    }
    Set<String> groups = people.groupsOf(actor.userKey());
    return programme.functions().stream().anyMatch(f -> groups.contains(f.group()));
  }

  /** The actor, when a member. */
  public Answer<Actor> member(Actor actor, Programme programme) {
    return new Access(permissions)
        .user(actor)
        .then(
            user ->
                isMember(user, programme)
                    ? Answer.done(user)
                    : Answer.refused(
                        Refusal.forbidden(
                            "shared-outcomes.programme.members-only", programme.name())));
  }
}
