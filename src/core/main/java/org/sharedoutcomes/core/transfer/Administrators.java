package org.sharedoutcomes.core.transfer;

import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;

/** Lets only Jira administrators through. */
final class Administrators {
  private Administrators() {}

  static Answer<Actor> only(Permissions permissions, Actor actor) {
    if (actor.isAnonymous()) {
      return Answer.refused(Refusal.anonymous());
    }
    if (!permissions.mayUse(actor)) {
      return Answer.refused(Refusal.forbidden("shared-outcomes.common.no-access"));
    }
    return permissions.mayAdminister(actor)
        ? Answer.done(actor)
        : Answer.refused(Refusal.forbidden("shared-outcomes.common.administrators-only"));
  }
}
