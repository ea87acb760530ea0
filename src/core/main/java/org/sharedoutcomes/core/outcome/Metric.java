package org.sharedoutcomes.core.outcome;

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
    DOWN
  }

  /** The period that one value stands for. */
  public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER
  }
}
