package org.sharedoutcomes.core.outcome;

import java.math.BigDecimal;

/**
 * How an outcome is measured.
 *
 * @param unit what a value counts, such as {@code %} or {@code tickets}
 * @param direction which way is better
 * @param formula the business definition in words; may be empty
 * @param source where the values come from; may be empty
 * @param grain how often a value is expected
 */
public record Metric(String unit, Direction direction, String formula, String source, Grain grain) {
  /** Which way is better. */
  public enum Direction {
    UP,
    DOWN;

    /** Whether the value is as good as the goal, or better. */
    public boolean reaches(BigDecimal value, BigDecimal goal) {
      return this == UP ? value.compareTo(goal) >= 0 : value.compareTo(goal) <= 0;
    }
  }

  /** The period that one value stands for. */
  public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER
  }
}
