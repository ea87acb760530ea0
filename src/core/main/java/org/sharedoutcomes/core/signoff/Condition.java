package org.sharedoutcomes.core.signoff;

import java.time.Instant;

/**
 * Something that must still be done, since somebody signed only on this condition.
 *
 * @param number tells it from all other conditions that the issue ever had
 * @param by user key of who asked for it
 * @param closed who says that it is done; null while it is open
 */
public record Condition(
    int number, String function, String by, Instant at, String text, Closing closed) {
  /**
   * Somebody's word that a condition is met.
   *
   * @param by user key
   */
  public record Closing(String by, Instant at, String note) {}

  public boolean isOpen() {
    return closed == null;
  }

  Condition with(Closing closing) {
    return new Condition(number, function, by, at, text, closing);
  }
}
