package org.sharedoutcomes.core.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.reading.Delivery.Manner;
import org.sharedoutcomes.core.reading.RecordReadings.Rejected;

/** The good readings of a delivery, drawn one by one; keeps what is wrong with the others. */
final class Draw implements Iterator<Reading> {
  /** So many faulty rows are told of; more would not help anybody. */
  private static final int MOST_REJECTED = 100;

  private final Delivery delivery;
  private final ReadingReader reader;
  private final Scrutiny scrutiny;
  private final Iterator<ReadingDraft> drafts;
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<Suspect> suspects = new ArrayList<>();
  private int good;
  private int faulty;
  private Reading next;

  Draw(Delivery delivery, ReadingReader reader, Scrutiny scrutiny, Iterator<ReadingDraft> drafts) {
    this.delivery = delivery;
    this.reader = reader;
    this.scrutiny = scrutiny;
    this.drafts = drafts;
  }

  /** Ends the drawing, so that the store takes everything back. */
  static final class FaultyRows extends RuntimeException {
    private static final long serialVersionUID = 1;

    private FaultyRows() {
      super("some rows are faulty", null, false, false);
    }
  }

  List<Rejected> rejected() {
    return List.copyOf(rejected);
  }

  List<Suspect> suspects() {
    return List.copyOf(suspects);
  }

  /** How many were drawn. */
  int good() {
    return good;
  }

  /** How many rows were faulty; each may have several faults. */
  int faulty() {
    return faulty;
  }

  @Override
  public boolean hasNext() {
    while (next == null && drafts.hasNext()) {
      ReadingDraft draft = drafts.next();
      Answer<Reading> read = reader.read(draft);
      if (!read.isDone()) {
        reject(draft, read);
      } else if (!mayNotBeTaken()) {
        examine(draft, read.get());
      }
    }
    if (next == null && mayNotBeTaken()) {
      throw new FaultyRows();
    }
    return next != null;
  }

  /** After the first faulty row only further ones are looked for. */
  private boolean mayNotBeTaken() {
    return faulty > 0
        && (delivery.manner() == Manner.ALL_OR_NONE || delivery.manner() == Manner.AS_COUNTED);
  }

  private void reject(ReadingDraft draft, Answer<Reading> read) {
    faulty++;
    read.reasons().stream()
        .limit(Math.max(0, MOST_REJECTED - rejected.size()))
        .forEach(reason -> rejected.add(new Rejected(draft.line(), reason)));
  }

  private void examine(ReadingDraft draft, Reading reading) {
    Optional<Doubt> doubt =
        delivery.manner() == Manner.AS_COUNTED ? Optional.empty() : scrutiny.examine(reading);
    delivery.watcher().see(draft.line(), reading, doubt.isPresent());
    if (doubt.isPresent()) {
      suspects.add(Suspect.waiting(reading, doubt.get()));
      return;
    }
    next = reading;
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Reading drawn = next;
    next = null;
    good++;
    return drawn;
  }
}
