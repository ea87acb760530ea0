package org.sharedoutcomes.core.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A value that is held back until somebody decides: it is no reading yet, is not plotted and moves
 * no status.
 *
 * @param reading as it was given
 * @param decidedBy user key; empty while it waits
 * @param decidedAt null while it waits
 * @param reason why it was accepted or rejected; empty while it waits
 */
public record Suspect(
    Reading reading, Doubt doubt, State state, String decidedBy, Instant decidedAt, String reason) {
  /** What became of it. */
  public enum State {
    WAITING,
    ACCEPTED,
    REJECTED
  }

  public Suspect {
    decidedAt = decidedAt == null ? null : decidedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  public static Suspect waiting(Reading reading, Doubt doubt) {
    return new Suspect(reading, doubt, State.WAITING, "", null, "");
  }

  /** The same, decided. */
  public Suspect decided(State as, String by, Instant at, String why) {
    return new Suspect(reading, doubt, as, by, at, why);
  }

  /** Names it within its outcome: the same moment and value sent again is the same suspect. */
  public String id() {
    return id(reading);
  }

  /** The id that the reading has, or would have, as a suspect. */
  static String id(Reading reading) {
    return reading.at().toEpochMilli() + "_" + reading.value().toPlainString();
  }

  public String outcome() {
    return reading.outcome();
  }

  public boolean waits() {
    return state == State.WAITING;
  }
}
