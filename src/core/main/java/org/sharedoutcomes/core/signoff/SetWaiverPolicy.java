package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/** Shows everybody who may waive and for how long, and lets administrators set it. */
public final class SetWaiverPolicy {
  private static final int MOST_DAYS = 365;

  private final Journal journal;
  private final Access access;
  private final People people;

  public SetWaiverPolicy(Journal journal, Permissions permissions, People people) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.people = people;
  }

  /** The policy; version 0 while nobody has changed it. */
  public Answer<Document<WaiverPolicy>> policy(Actor actor) {
    return access.user(actor).map(user -> now());
  }

  /**
   * Sets it; what is null stays as it is.
   *
   * @param role name of a project role; empty text for the projects' administrators
   * @param longest days, from 1 to 365
   */
  public Answer<Document<WaiverPolicy>> set(
      Actor actor, OptionalInt expectedVersion, String role, Integer longest) {
    return access
        .administrator(actor)
        .then(
            admin -> {
              Document<WaiverPolicy> now = now();
              Findings findings = new Findings();
              String name =
                  role == null ? now.value().role() : findings.optional("role", role, 255);
              if (!name.isEmpty() && !people.roleExists(name)) {
                findings.add(
                    Refusal.invalid("role", "shared-outcomes.sign-off.rule.unknown-role", name));
              }
              Integer days = findings.within("longest", longest, 1, MOST_DAYS);
              if (!findings.none()) {
                return Answer.refused(findings.reasons());
              }
              return journal.save(
                  new Change<>(
                      WaiverPolicy.KIND,
                      WaiverPolicy.KEY,
                      expectedVersion.orElse(now.version()),
                      admin,
                      "changed",
                      "",
                      new WaiverPolicy(name, days == null ? now.value().longest() : days)));
            });
  }

  private Document<WaiverPolicy> now() {
    return journal
        .snapshot()
        .find(WaiverPolicy.KIND, WaiverPolicy.KEY)
        .orElseGet(
            () -> new Document<>(WaiverPolicy.KEY, 0, Instant.EPOCH, "", WaiverPolicy.DEFAULT));
  }
}
