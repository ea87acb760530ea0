package org.sharedoutcomes.core.statistics;

import org.apache.commons.statistics.descriptive.Median;

/**
 * Where values lie and how far apart, not moved by a few wrong ones: their median and the median of
 * their absolute deviations from it (MAD), in the values' unit.
 *
 * <p>A value is an outlier when its modified z-score {@code 0.6745 (x - median) / MAD} is beyond
 * 3.5. Source: B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers (1993), as given in
 * NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.17 "Detection of Outliers".
 *
 * @param deviation the median absolute deviation; never negative
 */
public record Spread(double median, double deviation) {
  /** Beyond so many a value is an outlier. */
  public static final double LIMIT = 3.5;

  /** Three quarters of a normal distribution lie below so many standard deviations. */
  private static final double QUARTILE = 0.6745;

  /**
   * Of the values.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Spread of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    Median median = Median.withDefaults();
    double middle = median.evaluate(values);
    double[] deviations = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      deviations[i] = Math.abs(values[i] - middle);
    }
    return new Spread(middle, median.evaluate(deviations));
  }

  /** The modified z-score; infinite when more than half of the values are equal and it is not. */
  public double score(double value) {
    return value == median ? 0 : QUARTILE * (value - median) / deviation;
  }

  /** Whether the score is beyond 3.5. */
  public boolean isOutlier(double value) {
    return Math.abs(score(value)) > LIMIT;
  }

  /** The values between which there is no outlier: the lower one. */
  public double lower() {
    return median - LIMIT * deviation / QUARTILE;
  }

  /** The values between which there is no outlier: the upper one. */
  public double upper() {
    return median + LIMIT * deviation / QUARTILE;
  }
}
