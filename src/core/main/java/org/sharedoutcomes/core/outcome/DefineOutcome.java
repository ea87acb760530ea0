package org.sharedoutcomes.core.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Creates and changes outcomes; for the programme's members. One at a time in the whole cluster, so
 * that two nodes cannot each make a North Star.
 */
public final class DefineOutcome {
  private final Journal journal;
  private final Access access;
  private final Members members;
  private final People people;
  private final ClusterLock lock;

  public DefineOutcome(Journal journal, Permissions permissions, People people, ClusterLock lock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
    this.people = people;
    this.lock = lock;
  }

  public Answer<Document<Outcome>> create(Actor actor, OutcomeDraft draft) {
    return access.user(actor).then(user -> alone(() -> createAlone(actor, draft)));
  }

  private Answer<Document<Outcome>> createAlone(Actor actor, OutcomeDraft draft) {
    Snapshot snapshot = journal.snapshot();
    return programme(snapshot, draft)
        .then(programme -> members.member(actor, programme).map(member -> programme))
        .then(programme -> read(snapshot, programme, draft))
        .then(outcome -> save(actor, 0, "created", draft.reason(), outcome));
  }

  private Answer<Outcome> read(Snapshot snapshot, Programme programme, OutcomeDraft draft) {
    Answer<String> key = key(snapshot, draft);
    Answer<Outcome> outcome =
        new OutcomeReader(programme, snapshot, people)
            .read(key.isDone() ? key.get() : "", draft, Optional.empty());
    List<Refusal> reasons = new ArrayList<>(key.reasons());
    reasons.addAll(outcome.reasons());
    return reasons.isEmpty() ? outcome : Answer.refused(reasons);
  }

  /**
   * Changes the outcome.
   *
   * @param expectedVersion the version that the actor saw; empty for whichever is newest
   */
  public Answer<Document<Outcome>> change(
      Actor actor, String key, OptionalInt expectedVersion, OutcomeDraft draft) {
    return access
        .user(actor)
        .then(user -> alone(() -> changeAlone(actor, key, expectedVersion, draft)));
  }

  private Answer<Document<Outcome>> changeAlone(
      Actor actor, String key, OptionalInt expectedVersion, OutcomeDraft draft) {
    Snapshot snapshot = journal.snapshot();
    return BrowseOutcomes.find(snapshot, key)
        .then(
            now ->
                programme(snapshot, now.value())
                    .then(programme -> members.member(actor, programme).map(member -> programme))
                    .then(programme -> inUse(now).map(same -> programme))
                    .then(programme -> unmoved(now.value(), draft).map(same -> programme))
                    .then(p -> read(snapshot, p, now.value(), draft))
                    .then(
                        outcome ->
                            save(
                                actor,
                                expectedVersion.orElse(now.version()),
                                "changed",
                                draft.reason(),
                                outcome)));
  }

  private Answer<Outcome> read(
      Snapshot snapshot, Programme programme, Outcome now, OutcomeDraft draft) {
    return new OutcomeReader(programme, snapshot, people).read(now.key(), draft, Optional.of(now));
  }

  private static Answer<Document<Outcome>> inUse(Document<Outcome> now) {
    return now.value().retired()
        ? Answer.refused(
            Refusal.conflict("", "shared-outcomes.outcome.is-retired", now.value().name()))
        : Answer.done(now);
  }

  /**
   * What would be refused, without doing anything.
   *
   * @param key of the outcome to change; null for a new one
   */
  public List<Refusal> objections(Actor actor, String key, OutcomeDraft draft) {
    Snapshot snapshot = journal.snapshot();
    return access
        .user(actor)
        .then(user -> programme(snapshot, draft))
        .then(programme -> members.member(actor, programme).map(member -> programme))
        .then(
            programme ->
                key == null
                    ? read(snapshot, programme, draft)
                    : BrowseOutcomes.find(snapshot, key)
                        .then(now -> read(snapshot, programme, now.value(), draft)))
        .reasons();
  }

  private Answer<Document<Outcome>> alone(Supplier<Answer<Document<Outcome>>> work) {
    return lock.holding("outcomes", work);
  }

  private Answer<Document<Outcome>> save(
      Actor actor, int expected, String what, String why, Outcome outcome) {
    return journal.save(
        new Change<>(Outcome.KIND, outcome.key(), expected, actor, what, why, outcome));
  }

  private static Answer<Programme> programme(Snapshot snapshot, OutcomeDraft draft) {
    Findings findings = new Findings();
    String key = findings.required("programme", draft.programme(), 255);
    if (!findings.none()) {
      return Answer.refused(findings.reasons());
    }
    return programme(snapshot, key);
  }

  private static Answer<Programme> programme(Snapshot snapshot, Outcome outcome) {
    return programme(snapshot, outcome.programme());
  }

  private static Answer<Programme> programme(Snapshot snapshot, String key) {
    return snapshot
        .find(Programme.KIND, key)
        .map(found -> Answer.done(found.value()))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.invalid(
                        "programme", "shared-outcomes.programme.no-such-programme", key)));
  }

  private static Answer<String> key(Snapshot snapshot, OutcomeDraft draft) {
    String wanted = Optional.ofNullable(draft.key()).map(String::strip).orElse("");
    if (wanted.isEmpty()) {
      String name = draft.name() == null ? "" : draft.name();
      return Answer.done(
          OutcomeKey.from(name, key -> snapshot.find(Outcome.KIND, key).isPresent()));
    }
    if (!OutcomeKey.isWritten(wanted)) {
      return Answer.refused(Refusal.invalid("key", "shared-outcomes.outcome.bad-key", wanted));
    }
    return snapshot.find(Outcome.KIND, wanted).isPresent()
        ? Answer.refused(Refusal.conflict("key", "shared-outcomes.outcome.taken", wanted))
        : Answer.done(wanted);
  }

  /** An outcome keeps its key and its programme. */
  private static Answer<Outcome> unmoved(Outcome now, OutcomeDraft draft) {
    Findings findings = new Findings();
    if (draft.key() != null && !draft.key().strip().equals(now.key())) {
      findings.add(Refusal.invalid("key", "shared-outcomes.common.key-is-fixed", now.key()));
    }
    if (draft.programme() != null && !draft.programme().strip().equals(now.programme())) {
      findings.add(
          Refusal.invalid(
              "programme", "shared-outcomes.outcome.programme-is-fixed", now.programme()));
    }
    return findings.none() ? Answer.done(now) : Answer.refused(findings.reasons());
  }
}
