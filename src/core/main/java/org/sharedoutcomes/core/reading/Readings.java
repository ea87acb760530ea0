package org.sharedoutcomes.core.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sharedoutcomes.core.journal.Erasable;

/**
 * All readings. A reading of a moment that has one already restates it; the old one stays. A
 * withdrawn one says that there is no value at the moment after all; only {@link #forEach} tells of
 * it. Two writers of one outcome wait for each other, on whichever node they are.
 */
public interface Readings extends Erasable {
  /**
   * Adds them, all or none, drawing one after the other so that a million need little memory; when
   * drawing throws, none is added. Of two of one moment the later holds.
   *
   * @return how many restated an older reading of the same outcome and moment
   */
  int add(Iterable<Reading> readings);

  /**
   * Adds readings of one outcome in the same way, and remembers that they came together.
   *
   * @param batch a name that no other batch of the outcome has; empty for what is never taken back
   *     as a whole
   */
  int add(String outcome, String batch, Iterable<Reading> readings);

  /** Draws readings of one outcome and counts what they would restate; writes nothing. */
  int rehearse(String outcome, Iterable<Reading> readings);

  /**
   * Takes a batch back: a moment that had a value before it gets that value again, any other has
   * none; what was restated since stays. Known from now on; the history keeps the batch.
   *
   * @param by user key of who takes it back
   */
  Undone undo(String outcome, String batch, String by, Instant now);

  /** The outcome's readings as known now, oldest moment first. */
  List<Reading> of(String outcome);

  /** Those of {@link #of} from one moment to another, both included; costs what lies between. */
  List<Reading> between(String outcome, Instant from, Instant to);

  /** The outcome's readings as known at that time, oldest moment first. */
  List<Reading> asKnownOn(String outcome, Instant knownOn);

  /**
   * The newest readings of each of the outcomes as known now, oldest moment first, at most so many
   * each; in a number of statements that does not grow with the readings.
   */
  Map<String, List<Reading>> latest(Collection<String> outcomes, int most);

  /** The same as known at that time, of moments until then. */
  Map<String, List<Reading>> latest(Collection<String> outcomes, int most, Instant knownOn);

  /**
   * Every reading ever given, those restated later and those withdrawn included; those of one
   * outcome in the order they became known.
   */
  void forEach(Consumer<Reading> reader);

  /** The same of one outcome alone. */
  void forEach(String outcome, Consumer<Reading> reader);

  /**
   * What became of a batch that was taken back.
   *
   * @param restored moments that have their value from before again
   * @param withdrawn moments that have no value any more
   * @param kept moments that somebody restated since, which stay as they are
   */
  record Undone(int restored, int withdrawn, int kept) {}
}
