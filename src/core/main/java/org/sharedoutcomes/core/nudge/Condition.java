package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;

/**
 * When a value deviates, and when it is in order again. Between the two it stays what it was, so
 * that a value that trembles about the threshold does not flap.
 *
 * @param threshold beyond it the value deviates: in the metric's unit, in percent, or a number of
 *     values, as the kind says; null where the kind needs none
 * @param exit at or within it the value is in order again; null for the threshold itself
 * @param days RISES and FALLS: how far back the value is compared, 1 to 400; null for the others
 * @param percent RISES and FALLS: whether the threshold is percent of the value compared with
 */
public record Condition(
    Kind kind, BigDecimal threshold, BigDecimal exit, Integer days, boolean percent) {
  /** What is looked at. */
  public enum Kind {
    ABOVE(true, false),
    BELOW(true, false),
    RISES(true, true),
    FALLS(true, true),
    /**
     * Worse than expected on the way to the target by more than the threshold; what is expected is
     * linear or seasonal, as the outcome's checks say.
     */
    OFF_PACE(true, false),
    /** So many values, each worse than the one before. */
    WORSE_IN_A_ROW(true, false),
    /**
     * A signal of the Western Electric rules in the bad direction, against the limits of the values
     * before.
     */
    UNUSUAL(false, false);

    private final boolean threshold;
    private final boolean days;

    Kind(boolean threshold, boolean days) {
      this.threshold = threshold;
      this.days = days;
    }

    public boolean needsThreshold() {
      return threshold;
    }

    public boolean needsDays() {
      return days;
    }

    /** Whether a smaller threshold fires later, as for "below". */
    public boolean isDownwards() {
      return this == BELOW;
    }

    /** Whether a threshold below zero makes sense. */
    public boolean mayBeNegative() {
      return this == ABOVE || this == BELOW;
    }

    /** Whether the exit lies apart from the threshold in the unit of what is watched. */
    public boolean mayHaveExit() {
      return threshold && this != WORSE_IN_A_ROW;
    }
  }

  /** The same condition with another threshold; the exit keeps its distance. */
  public Condition withThreshold(BigDecimal other) {
    BigDecimal moved = exit == null ? null : exit.add(other.subtract(threshold));
    return new Condition(kind, other, moved, days, percent);
  }
}
