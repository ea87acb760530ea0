package org.sharedoutcomes.core.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;

/** Accepts suspect values as readings, or rejects them; for the outcome's owner. */
public final class DecideSuspects {
  private static final int LONGEST_REASON = 450;

  private final Journal journal;
  private final Permissions permissions;
  private final Readings readings;
  private final Quarantine quarantine;
  private final List<ReadingsRecorded> listeners;
  private final ClusterLock lock;
  private final Clock clock;

  public DecideSuspects(
      Journal journal,
      Permissions permissions,
      Readings readings,
      Quarantine quarantine,
      List<ReadingsRecorded> listeners,
      ClusterLock lock,
      Clock clock) {
    this.journal = journal;
    this.permissions = permissions;
    this.readings = readings;
    this.quarantine = quarantine;
    this.listeners = List.copyOf(listeners);
    this.lock = lock;
    this.clock = clock;
  }

  /**
   * A decision as somebody sent it.
   *
   * @param suspect its id
   * @param decision {@code accept} or {@code reject}
   * @param reason one sentence; must be there
   */
  public record Draft(String suspect, String decision, String reason) {}

  /** What may be done with a suspect. */
  public enum Decision {
    ACCEPT,
    REJECT
  }

  /** Every suspect of the outcome, newest moment first; for whoever may use the product. */
  public Answer<List<Suspect>> all(Actor actor, String outcome) {
    return find(actor, outcome).map(found -> quarantine.of(outcome));
  }

  /** Whether the actor may decide: the owner and administrators. */
  public boolean mayDecide(Actor actor, Outcome outcome) {
    return permissions.mayUse(actor)
        && (outcome.owner().equals(actor.userKey()) || permissions.mayAdminister(actor));
  }

  /** The suspect, decided. An accepted one is a reading from now on, known since now. */
  public Answer<Suspect> decide(Actor actor, String outcome, Draft draft) {
    return find(actor, outcome)
        .then(
            found ->
                mayDecide(actor, found)
                    ? decide(actor, found, draft)
                    : Answer.refused(
                        Refusal.forbidden(
                            "shared-outcomes.quarantine.owner-only",
                            new Actor(found.owner()),
                            found.name())));
  }

  private Answer<Suspect> decide(Actor actor, Outcome outcome, Draft draft) {
    Findings findings = new Findings();
    String id = findings.required("suspect", draft.suspect(), 255);
    findings.required("decision", draft.decision(), 20);
    Decision decision =
        findings.oneOf("decision", draft.decision(), Decision.class, Decision.REJECT);
    String reason = findings.required("reason", draft.reason(), LONGEST_REASON);
    return findings.none()
        ? lock.<Answer<Suspect>>holding(
                "quarantine/" + outcome.key(),
                () -> decideAlone(actor, outcome.key(), id, decision, reason))
            .map(this::told)
        : Answer.refused(findings.reasons());
  }

  /** An accepted value is one that came in just now, for whoever watches. */
  private Suspect told(Suspect decided) {
    if (decided.state() == Suspect.State.ACCEPTED) {
      listeners.forEach(listener -> listener.recorded(decided.reading().outcome()));
    }
    return decided;
  }

  private Answer<Suspect> decideAlone(
      Actor actor, String outcome, String id, Decision decision, String reason) {
    Optional<Suspect> suspect =
        quarantine.of(outcome).stream().filter(one -> one.id().equals(id)).findFirst();
    if (suspect.isEmpty()) {
      return Answer.refused(
          Refusal.notFound("suspect", "shared-outcomes.quarantine.no-such-suspect", id));
    }
    Suspect waiting = suspect.get();
    if (!waiting.waits()) {
      return Answer.refused(decidedBefore(waiting));
    }
    Instant now = clock.instant();
    boolean accept = decision == Decision.ACCEPT;
    Suspect decided =
        waiting.decided(
            accept ? Suspect.State.ACCEPTED : Suspect.State.REJECTED, actor.userKey(), now, reason);
    if (accept) {
      readings.add(List.of(waiting.reading().knownSince(now)));
    }
    quarantine.decide(decided);
    return Answer.done(decided);
  }

  private static Refusal decidedBefore(Suspect decided) {
    return Refusal.conflict(
        "suspect",
        decided.state() == Suspect.State.ACCEPTED
            ? "shared-outcomes.quarantine.accepted-before"
            : "shared-outcomes.quarantine.rejected-before",
        new Actor(decided.decidedBy()),
        decided.decidedAt());
  }

  private Answer<Outcome> find(Actor actor, String outcome) {
    return new Access(permissions)
        .user(actor)
        .then(
            user ->
                journal
                    .snapshot()
                    .find(Outcome.KIND, outcome)
                    .map(found -> Answer.done(found.value()))
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound(
                                    "", "shared-outcomes.outcome.no-such-outcome", outcome))));
  }
}
