package org.sharedoutcomes.core.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Takes in one value or a million; for the members of the outcome's programme. Values that look
 * wrong are held back for the owner to decide.
 */
public final class RecordReadings {
  private final Journal journal;
  private final Access access;
  private final Members members;
  private final Readings readings;
  private final HoldSuspects holdSuspects;
  private final List<ReadingsRecorded> listeners;
  private final Clock clock;

  public RecordReadings(
      Journal journal,
      Permissions permissions,
      People people,
      Readings readings,
      HoldSuspects holdSuspects,
      List<ReadingsRecorded> listeners,
      Clock clock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
    this.readings = readings;
    this.holdSuspects = holdSuspects;
    this.listeners = listeners;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param accepted how many were written, or would be
   * @param replaced how many of these restate an older reading
   * @param suspects those held back
   * @param rejected the faults of the first faulty rows, by line
   * @param faulty how many rows are faulty
   * @param knownAt since when those accepted are known
   */
  public record Recorded(
      int accepted,
      int replaced,
      List<Suspect> suspects,
      List<Rejected> rejected,
      int faulty,
      Instant knownAt) {}

  /** A row that cannot be taken, and why. */
  public record Rejected(int line, Refusal reason) {}

  /** Whether the actor may record at all; to be asked before a large body is read. */
  public Answer<Outcome> mayRecord(Actor actor, String outcome) {
    return access
        .user(actor)
        .then(user -> find(journal.snapshot(), outcome))
        .then(found -> members.member(actor, programme(found)).map(member -> found))
        .then(RecordReadings::inUse);
  }

  private static Answer<Outcome> inUse(Outcome outcome) {
    return outcome.retired()
        ? Answer.refused(Refusal.conflict("", "shared-outcomes.outcome.is-retired", outcome.name()))
        : Answer.done(outcome);
  }

  /** Draws the readings one by one and records all of them, or none when any is faulty. */
  public Answer<Recorded> record(Actor actor, String outcome, Iterable<ReadingDraft> drafts) {
    return record(actor, Delivery.of(outcome, actor.userKey()), drafts);
  }

  /** Draws the readings one by one and does with them what the delivery says. */
  public Answer<Recorded> record(Actor actor, Delivery delivery, Iterable<ReadingDraft> drafts) {
    return mayRecord(actor, delivery.outcome()).map(outcome -> take(outcome, delivery, drafts));
  }

  private Recorded take(Outcome outcome, Delivery delivery, Iterable<ReadingDraft> drafts) {
    Instant now = clock.instant();
    Draw draw =
        new Draw(
            delivery,
            new ReadingReader(outcome.key(), delivery.by(), now),
            holdSuspects.scrutiny(outcome),
            drafts.iterator());
    if (delivery.manner() == Delivery.Manner.REHEARSE) {
      return recorded(draw, readings.rehearse(outcome.key(), () -> draw), now);
    }
    int replaced;
    try {
      replaced = readings.add(outcome.key(), delivery.batch(), () -> draw);
    } catch (Draw.FaultyRows faulty) {
      return new Recorded(0, 0, List.of(), draw.rejected(), draw.faulty(), now);
    }
    holdSuspects.hold(outcome, draw.suspects());
    if (draw.good() > 0) {
      listeners.forEach(listener -> listener.recorded(outcome.key()));
    }
    return recorded(draw, replaced, now);
  }

  private static Recorded recorded(Draw draw, int replaced, Instant now) {
    return new Recorded(
        draw.good(), replaced, draw.suspects(), draw.rejected(), draw.faulty(), now);
  }

  private Programme programme(Outcome outcome) {
    return journal.snapshot().find(Programme.KIND, outcome.programme()).orElseThrow().value();
  }

  private static Answer<Outcome> find(Snapshot snapshot, String key) {
    return snapshot
        .find(Outcome.KIND, key)
        .map(found -> Answer.done(found.value()))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound("", "shared-outcomes.outcome.no-such-outcome", key)));
  }
}
