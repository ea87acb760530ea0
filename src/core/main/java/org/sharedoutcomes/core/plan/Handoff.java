package org.sharedoutcomes.core.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that one function gives to another so that the work can go on.
 *
 * @param id unique in its issue's plan
 * @param from key of the function that gives it
 * @param to key of the function that waits for it
 * @param what in a few words
 * @param owner user key of who sees to it
 * @param due the day by which it is to be given
 * @param done when it was given; null until then
 */
public record Handoff(
    String id, String from, String to, String what, String owner, LocalDate due, Instant done) {
  /** Whether it should have been given before this day and was not. */
  public boolean isOverdue(LocalDate today) {
    return done == null && due.isBefore(today);
  }
}
