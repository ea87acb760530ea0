package org.sharedoutcomes.core.delivery;

import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.delivery.MailWishes.Frequency;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/** Lets each person say how often and at which hour notices come by mail. */
public final class ChooseMail {
  private final Journal journal;
  private final Access access;

  public ChooseMail(Journal journal, Permissions permissions) {
    this.journal = journal;
    this.access = new Access(permissions);
  }

  /** The actor's own wishes. */
  public Answer<MailWishes> wishes(Actor actor) {
    return access
        .user(actor)
        .map(
            user ->
                journal
                    .find(MailWishes.KIND, user.userKey())
                    .map(Document::value)
                    .orElse(MailWishes.USUAL));
  }

  /**
   * Changes the actor's own wishes; what is absent stays.
   *
   * @param frequency {@code off}, {@code immediately}, {@code daily} or {@code weekly}
   */
  public Answer<MailWishes> choose(Actor actor, String frequency, Integer hour) {
    return wishes(actor)
        .then(
            now -> {
              Findings findings = new Findings();
              Frequency often =
                  findings.oneOf("frequency", frequency, Frequency.class, now.frequency());
              Integer at = findings.within("hour", hour, 0, 23);
              return findings.none()
                  ? save(actor, new MailWishes(often, at == null ? now.hour() : at))
                  : Answer.refused(findings.reasons());
            });
  }

  private Answer<MailWishes> save(Actor actor, MailWishes wishes) {
    return journal
        .update(MailWishes.KIND, actor.userKey(), actor, "changed", "", now -> Answer.done(wishes))
        .map(Document::value);
  }
}
