package org.sharedoutcomes.core.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All readings. A reading of a moment that has one already restates it; the old one stays. */
public interface Readings {
  /**
   * Adds them, all or none, drawing one after the other so that a million need little memory; when
   * drawing throws, none is added. Of two of one moment the later holds.
   *
   * @return how many restated an older reading of the same outcome and moment
   */
  int add(Iterable<Reading> readings);

  /** The outcome's readings as known now, oldest moment first. */
  List<Reading> of(String outcome);

  /** The outcome's readings as known at that time, oldest moment first. */
  List<Reading> asKnownOn(String outcome, Instant knownOn);

  /**
   * The newest readings of each of the outcomes as known now, oldest moment first, at most so many
   * each; in a number of statements that does not grow with the readings.
   */
  Map<String, List<Reading>> latest(Collection<String> outcomes, int most);

  /** Every reading ever given, those restated later included, in the order they became known. */
  void forEach(Consumer<Reading> reader);

  /** Removes every reading of the outcome; only for removing an outcome that was never used. */
  void removeAll(String outcome);
}
