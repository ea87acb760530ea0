package org.sharedoutcomes.core.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Mean;

/**
 * What each part of a season usually adds to the trend, or multiplies it with, by classical
 * decomposition: the trend is the centred moving average over one season, a part's index the mean
 * of what is left of its values, and the indices are scaled to have no effect over a whole season.
 *
 * <p>Sources: R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice (3rd
 * edition), 3.4 "Classical decomposition"; M. Kendall and A. Stuart, The Advanced Theory of
 * Statistics, vol. 3 (1983), as computed by {@code decompose} of R's package stats.
 *
 * @param indices one for each part of the season; their mean is 1 when it multiplies, else 0
 */
public record Season(boolean multiplies, double... indices) {
  /**
   * From at least two whole seasons.
   *
   * @param parts how many values make a season, at least 2
   * @param values in their order, none missing; the first belongs to part 0
   * @throws IllegalArgumentException when there are fewer than two seasons, or a season that
   *     multiplies has a value that is not positive
   */
  public static Season of(boolean multiplies, int parts, double... values) {
    if (parts < 2 || values.length < 2 * parts) {
      throw new IllegalArgumentException("two seasons are needed");
    }
    if (multiplies && Arrays.stream(values).anyMatch(value -> value <= 0)) {
      throw new IllegalArgumentException("a season multiplies positive values only");
    }
    double[] trend = trend(parts, values);
    double[] indices = new double[parts];
    for (int part = 0; part < parts; part++) {
      Mean rest = Mean.create();
      for (int i = part; i < values.length; i += parts) {
        if (!Double.isNaN(trend[i])) {
          rest.accept(multiplies ? values[i] / trend[i] : values[i] - trend[i]);
        }
      }
      indices[part] = rest.getAsDouble();
    }
    double whole = Mean.of(indices).getAsDouble();
    return new Season(
        multiplies, Arrays.stream(indices).map(i -> multiplies ? i / whole : i - whole).toArray());
  }

  /**
   * The centred moving average over one season, not a number where the season does not fit. Of an
   * even number of parts, the values at both ends count half.
   */
  static double[] trend(int parts, double... values) {
    int half = parts / 2;
    double[] trend = new double[values.length];
    Arrays.fill(trend, Double.NaN);
    for (int i = half; i + half < values.length; i++) {
      double sum = Arrays.stream(values, i - half, i + half + 1).sum();
      double ends = parts % 2 == 0 ? (values[i - half] + values[i + half]) / 2 : 0;
      trend[i] = (sum - ends) / parts;
    }
    return trend;
  }

  /**
   * What is expected of a part of the season where the level without seasons is given.
   *
   * @param part any whole number; a season later is the same part again
   */
  public double expected(double level, int part) {
    double index = indices[Math.floorMod(part, indices.length)];
    return multiplies ? level * index : level + index;
  }

  /** The level without seasons behind a value of a part: the inverse of {@link #expected}. */
  public double level(double value, int part) {
    double index = indices[Math.floorMod(part, indices.length)];
    return multiplies ? value / index : value - index;
  }
}
