package org.sharedoutcomes.core.signoff;

/**
 * Something that a function still asks for before the issue may be done: a condition of somebody
 * who signed, or a readiness criterion. It does not stand in the way of earlier steps once the
 * function has signed.
 *
 * @param id what to name it by: a condition's number, or a criterion such as {@code
 *     DEMO.training-booked}
 */
public record OpenPoint(Kind kind, String id, String text) {
  /** What it is. */
  public enum Kind {
    CONDITION,
    CRITERION
  }
}
