package org.sharedoutcomes.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One event on its way to one webhook.
 *
 * @param id unique among all; empty until it is stored
 * @param webhook id of the webhook
 * @param event id of the notice
 * @param body what is sent, the same in every attempt
 * @param attempts how often it was tried since it began, or began anew
 * @param nextAt when it is tried next; for one that is not waiting, when it was tried last
 * @param status HTTP status of the newest answer; 0 for none
 * @param error what went wrong last; empty when nothing did
 */
public record Delivery(
    String id,
    String webhook,
    String event,
    String body,
    Instant createdAt,
    State state,
    int attempts,
    Instant nextAt,
    int status,
    String error) {
  /** So long is waited after the first, second … failed attempt; after the last it is dead. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12));

  private static final int LONGEST_ERROR = 400;

  /** How it stands. */
  public enum State {
    WAITING,
    DELIVERED,
    /** Given up; somebody may send it again. */
    DEAD
  }

  public Delivery {
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    nextAt = nextAt.truncatedTo(ChronoUnit.MILLIS);
    error = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
  }

  static Delivery begun(String webhook, String event, String body, Instant now) {
    return new Delivery("", webhook, event, body, now, State.WAITING, 0, now, 0, "");
  }

  /** After an attempt that was answered with success. */
  Delivery delivered(Instant now, int answer) {
    return with(State.DELIVERED, attempts + 1, now, answer, "");
  }

  /** After an attempt that failed: tried again later, or dead. */
  Delivery failed(Instant now, int answer, String why) {
    return attempts < PAUSES.size()
        ? with(State.WAITING, attempts + 1, now.plus(PAUSES.get(attempts)), answer, why)
        : dead(now, answer, why);
  }

  /** After an attempt that no repetition will make better. */
  Delivery dead(Instant now, int answer, String why) {
    return with(State.DEAD, attempts + 1, now, answer, why);
  }

  /** Begun anew, tried with the next run. */
  Delivery again(Instant now) {
    return with(State.WAITING, 0, now, status, error);
  }

  private Delivery with(State to, int tried, Instant next, int answer, String why) {
    return new Delivery(id, webhook, event, body, createdAt, to, tried, next, answer, why);
  }
}
