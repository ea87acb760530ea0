package org.sharedoutcomes.core.ingestion;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.Delivery;
import org.sharedoutcomes.core.reading.Delivery.Manner;
import org.sharedoutcomes.core.reading.ReadingDraft;
import org.sharedoutcomes.core.reading.RecordReadings;
import org.sharedoutcomes.core.reading.RecordReadings.Recorded;

/** Takes in what is sent to an outcome, as a table or value by value, for its members. */
public final class TakeIn {
  private static final int SHOWN = 10;

  private final RecordReadings recordReadings;
  private final Tables tables;
  private final Journal journal;

  public TakeIn(RecordReadings recordReadings, Tables tables, Journal journal) {
    this.recordReadings = recordReadings;
    this.tables = tables;
    this.journal = journal;
  }

  /** Whether the actor may send anything; to be asked before a large text is read. */
  public Answer<Outcome> maySend(Actor actor, String outcome) {
    return recordReadings.mayRecord(actor, outcome);
  }

  /** What the beginning of a table says about how it is to be read; reads no further. */
  public Answer<Understanding> understand(
      Actor actor, String outcome, Reader text, Choices choices) {
    return maySend(actor, outcome)
        .then(may -> Sheet.of(tables, text, choices))
        .map(Sheet::understanding);
  }

  /** A table of moments and values; refused with every question that it leaves open. */
  public Answer<Taken> table(Actor actor, Parcel parcel, Reader text, Choices choices) {
    return maySend(actor, parcel.outcome())
        .then(
            outcome ->
                Sheet.of(tables, text, choices)
                    .then(sheet -> table(actor, parcel, outcome, sheet)));
  }

  private Answer<Taken> table(Actor actor, Parcel parcel, Outcome outcome, Sheet sheet) {
    Understanding understood = sheet.understanding();
    if (understood.layout().isEmpty()) {
      return Answer.refused(understood.questions().stream().map(Question::refusal).toList());
    }
    Layout layout = understood.layout().get();
    try {
      Iterator<ReadingDraft> drafts = sheet.drafts(layout, outcome.metric().unit());
      return take(actor, parcel, outcome, drafts, understood);
    } catch (Tables.Broken broken) {
      return Answer.refused(Refusal.invalid("", "shared-outcomes.ingestion.broken", broken.line()));
    }
  }

  /** Values one by one. */
  public Answer<Taken> values(Actor actor, Parcel parcel, Iterator<ReadingDraft> drafts) {
    return maySend(actor, parcel.outcome())
        .then(outcome -> take(actor, parcel, outcome, drafts, null));
  }

  private Answer<Taken> take(
      Actor actor,
      Parcel parcel,
      Outcome outcome,
      Iterator<ReadingDraft> drafts,
      Understanding understood) {
    Oddities oddities = new Oddities();
    List<Taken.Line> first = new ArrayList<>();
    String batch = UUID.randomUUID().toString();
    Delivery delivery =
        new Delivery(
            parcel.outcome(),
            parcel.by(),
            batch,
            parcel.manner(),
            (line, reading, held) -> {
              oddities.see(line, reading);
              if (first.size() < SHOWN) {
                first.add(new Taken.Line(line, reading, held));
              }
            });
    return recordReadings
        .record(actor, delivery, () -> drafts)
        .then(recorded -> logged(actor, parcel, batch, recorded))
        .map(
            recorded ->
                new Taken(
                    isLogged(parcel, recorded) ? batch : "",
                    recorded,
                    understood,
                    List.copyOf(first),
                    oddities.found(outcome.metric().grain(), names(parcel, understood))));
  }

  private static List<String> names(Parcel parcel, Understanding understood) {
    List<String> names = new ArrayList<>(understood == null ? List.of() : understood.columns());
    names.add(0, parcel.source());
    return names;
  }

  /** A single value is a check-in and no import. */
  private static boolean isLogged(Parcel parcel, Recorded recorded) {
    return parcel.manner() != Manner.REHEARSE && recorded.accepted() > 1;
  }

  private Answer<Recorded> logged(Actor actor, Parcel parcel, String batch, Recorded recorded) {
    if (!isLogged(parcel, recorded)) {
      return Answer.done(recorded);
    }
    Import taken =
        new Import(
            batch,
            parcel.source(),
            parcel.by(),
            recorded.knownAt().toString(),
            recorded.accepted(),
            recorded.replaced(),
            recorded.suspects().size(),
            recorded.faulty(),
            null);
    return journal
        .update(Import.KIND, parcel.outcome(), actor, "imported", "", before -> Answer.done(taken))
        .map(document -> recorded);
  }
}
