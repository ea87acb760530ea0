package org.sharedoutcomes.core.signoff;

import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;

/** Shows the sign-off of an issue to who may browse it. */
public final class ShowSignOff {
  private final Assess assess;
  private final Issues issues;
  private final Permissions permissions;

  public ShowSignOff(Assess assess, Issues issues, Permissions permissions) {
    this.assess = assess;
    this.issues = issues;
    this.permissions = permissions;
  }

  public Answer<SignOff> of(Actor actor, String issueKey) {
    return new Access(permissions)
        .issue(actor, issues, issueKey)
        .map(issue -> new SignOff(issue, assess.of(issue)));
  }
}
