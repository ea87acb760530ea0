package org.sharedoutcomes.core.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
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

/** Takes in one value or a million; for the members of the outcome's programme. */
public final class RecordReadings {
  /** So many faulty rows are told of; more would not help anybody. */
  private static final int MOST_REJECTED = 100;

  private final Journal journal;
  private final Access access;
  private final Members members;
  private final Readings readings;
  private final Clock clock;

  public RecordReadings(
      Journal journal, Permissions permissions, People people, Readings readings, Clock clock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
    this.readings = readings;
    this.clock = clock;
  }

  /**
   * What came of it: either some were accepted or some rejected, never both.
   *
   * @param replaced how many of the accepted restated an older reading
   */
  public record Recorded(int accepted, int replaced, List<Rejected> rejected) {}

  /** A row that cannot be taken, and why. */
  public record Rejected(int line, Refusal reason) {}

  /** Whether the actor may record at all; to be asked before a large body is read. */
  public Answer<Outcome> mayRecord(Actor actor, String outcome) {
    return access
        .user(actor)
        .then(user -> find(journal.snapshot(), outcome))
        .then(found -> members.member(actor, programme(found)).map(member -> found));
  }

  /** Draws the readings one by one and records all of them, or none when any is faulty. */
  public Answer<Recorded> record(Actor actor, String outcome, Iterable<ReadingDraft> drafts) {
    return mayRecord(actor, outcome)
        .map(
            found -> {
              Instant now = clock.instant();
              Draw draw = new Draw(new ReadingReader(outcome, actor, now), drafts.iterator());
              try {
                int replaced = readings.add(() -> draw);
                return new Recorded(draw.drawn, replaced, List.of());
              } catch (FaultyRows faulty) {
                return new Recorded(0, 0, List.copyOf(draw.rejected));
              }
            });
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

  /** Ends the drawing, so that the store takes everything back. */
  private static final class FaultyRows extends RuntimeException {
    private static final long serialVersionUID = 1;

    private FaultyRows() {
      super("some rows are faulty", null, false, false);
    }
  }

  /** Reads ahead by one; after the first faulty row only looks for further ones. */
  private static final class Draw implements Iterator<Reading> {
    private final ReadingReader reader;
    private final Iterator<ReadingDraft> drafts;
    private final List<Rejected> rejected = new ArrayList<>();
    private int drawn;

    private Draw(ReadingReader reader, Iterator<ReadingDraft> drafts) {
      this.reader = reader;
      this.drafts = drafts;
    }

    @Override
    public boolean hasNext() {
      return drafts.hasNext();
    }

    @Override
    public Reading next() {
      Answer<Reading> reading = read();
      if (reading.isDone()) {
        drawn++;
        return reading.get();
      }
      while (drafts.hasNext() && rejected.size() < MOST_REJECTED) {
        read();
      }
      throw new FaultyRows();
    }

    private Answer<Reading> read() {
      ReadingDraft draft = drafts.next();
      Answer<Reading> reading = reader.read(draft);
      reading.reasons().forEach(reason -> rejected.add(new Rejected(draft.line(), reason)));
      return reading;
    }
  }
}
