package org.sharedoutcomes.core.statistics;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Control limits of a chart of individual values and their moving ranges (XmR): between them lies
 * what the process does anyway; a value outside has a cause of its own. All in the values' unit.
 *
 * <p>The mean of the values is the centre; the limits are three standard deviations away, which the
 * mean moving range of neighbours estimates as {@code MR / d2} with {@code d2 = 1.128}, so {@code
 * mean ± 2.66 MR}. A moving range above {@code 3.268 MR} ({@code D4}) is a signal itself. Source:
 * NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2 "Individuals Control Charts"; D. J.
 * Wheeler, Understanding Variation (1993).
 *
 * <p>Where a few wrong values may be among them, {@link #robust} takes medians instead: {@code
 * median ± 3.145 median MR}, upper range limit {@code 3.865 median MR} (Wheeler, Advanced Topics in
 * Statistical Process Control, 1995; the estimate is {@code median MR / 0.954}).
 *
 * @param centre the central line
 * @param lower the lower limit
 * @param upper the upper limit
 * @param range the average moving range: a mean, or a median when robust; never negative
 * @param upperRange the limit of a single moving range
 */
public record ControlLimits(
    double centre, double lower, double upper, double range, double upperRange) {
  private static final double D2 = 1.128;
  private static final double D4 = 3.268;
  private static final double D2_OF_MEDIAN = 0.954;
  private static final double D4_OF_MEDIAN = 3.865;

  /**
   * From means, as published.
   *
   * @param values in their order, at least two, all finite
   * @throws IllegalArgumentException when there are fewer, or one is not finite
   */
  public static ControlLimits of(double... values) {
    double[] ranges = movingRanges(values);
    return around(Mean.of(values).getAsDouble(), Mean.of(ranges).getAsDouble(), D2, D4);
  }

  /**
   * From medians, which up to about a quarter of wrong values hardly move; else like {@link #of}.
   */
  public static ControlLimits robust(double... values) {
    double[] ranges = movingRanges(values);
    Median median = Median.withDefaults();
    return around(median.evaluate(values), median.evaluate(ranges), D2_OF_MEDIAN, D4_OF_MEDIAN);
  }

  private static ControlLimits around(double centre, double range, double d2, double d4) {
    double reach = 3 * range / d2;
    return new ControlLimits(centre, centre - reach, centre + reach, range, d4 * range);
  }

  /** The absolute differences of neighbours, one fewer than values. */
  static double[] movingRanges(double... values) {
    if (values.length < 2) {
      throw new IllegalArgumentException("a moving range needs two values");
    }
    double[] ranges = new double[values.length - 1];
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("not finite: " + values[i]);
      }
      if (i > 0) {
        ranges[i - 1] = Math.abs(values[i] - values[i - 1]);
      }
    }
    return ranges;
  }

  /** The estimated standard deviation, a third of the way from the centre to a limit. */
  public double sigma() {
    return (upper - centre) / 3;
  }

  /** How many standard deviations the value is above the centre; 0 when nothing ever varied. */
  public double deviations(double value) {
    return sigma() == 0 ? 0 : (value - centre) / sigma();
  }

  /** Whether the value is within the limits, these included. */
  public boolean contain(double value) {
    return value >= lower && value <= upper;
  }
}
