package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether an outcome's parts make up what was reported for it. Both are values of one {@link
 * Period}; a part that has none there, or is measured more or less often, makes the comparison
 * incomplete rather than wrong.
 *
 * <p>A difference counts when it is more than half a percent of what was reported and more than
 * half of the last digit reported, for so much may be rounding.
 *
 * @param period what the values stand for; null when incomplete without one
 * @param computed what the parts make, in the unit of the whole; null when it cannot be computed
 * @param reported the value of the whole; null when there is none
 * @param tolerance how far apart the two may be; null unless both are there
 * @param missing keys of the parts that have no value for the period
 * @param key the text key of a sentence that says so
 * @param arguments what the sentence mentions
 */
public record Reconciliation(
    State state,
    Period period,
    BigDecimal computed,
    BigDecimal reported,
    BigDecimal tolerance,
    List<String> missing,
    String key,
    List<Object> arguments) {
  /** What came of comparing. */
  public enum State {
    ADDS_UP,
    DIFFERS,
    /** The parts can be computed; of the whole no value is known for the same period. */
    NOT_REPORTED,
    /** A part has no value for the period. */
    INCOMPLETE,
    /** The tree does not say yet how to compute it, or breaks a rule. */
    NOT_COMPUTABLE
  }

  public Reconciliation {
    missing = List.copyOf(missing);
    arguments = List.copyOf(arguments);
  }

  /** Reported minus computed; empty unless both are there. */
  public Optional<BigDecimal> difference() {
    return computed == null || reported == null
        ? Optional.empty()
        : Optional.of(reported.subtract(computed));
  }
}
