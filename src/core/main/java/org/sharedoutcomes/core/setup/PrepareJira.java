package org.sharedoutcomes.core.setup;

import java.util.Collection;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;

/** Makes the product's fields and puts them on screens; for Jira administrators. */
public final class PrepareJira {
  private final JiraFields fields;
  private final Access access;

  public PrepareJira(JiraFields fields, Permissions permissions) {
    this.fields = fields;
    this.access = new Access(permissions);
  }

  public Answer<JiraFields.Placed> prepare(Actor actor, Collection<Long> screens) {
    return access
        .administrator(actor)
        .then(
            admin ->
                screens.isEmpty()
                    ? Answer.refused(
                        Refusal.invalid("screens", "shared-outcomes.setup.no-screen-chosen"))
                    : fields.place(screens));
  }
}
