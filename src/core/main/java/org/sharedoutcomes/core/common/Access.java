package org.sharedoutcomes.core.common;

/** The first question of every use case: may this actor use the product, or administer it? */
public final class Access {
  private final Permissions permissions;

  public Access(Permissions permissions) {
    this.permissions = permissions;
  }

  /** The actor, when logged in and allowed to use the product. */
  public Answer<Actor> user(Actor actor) {
    if (actor.isAnonymous()) {
      return Answer.refused(Refusal.anonymous());
    }
    return permissions.mayUse(actor)
        ? Answer.done(actor)
        : Answer.refused(Refusal.forbidden("shared-outcomes.common.no-access"));
  }

  /** The actor, when a Jira administrator. */
  public Answer<Actor> administrator(Actor actor) {
    return user(actor)
        .then(
            user ->
                permissions.mayAdminister(user)
                    ? Answer.done(user)
                    : Answer.refused(
                        Refusal.forbidden("shared-outcomes.common.administrators-only")));
  }

  /** The issue, when the actor may use the product and browse it; a missing one is no different. */
  public Answer<IssueFacts> issue(Actor actor, Issues issues, String key) {
    return user(actor)
        .then(
            user ->
                issues
                    .visible(user, key)
                    .map(Answer::done)
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound(
                                    "", "shared-outcomes.common.no-such-issue", key))));
  }
}
