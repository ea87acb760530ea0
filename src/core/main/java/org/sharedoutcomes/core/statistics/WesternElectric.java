package org.sharedoutcomes.core.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The four rules by which a control chart signals that something changed. Source: Western Electric
 * Company, Statistical Quality Control Handbook (1956), as given in NIST/SEMATECH e-Handbook of
 * Statistical Methods, 6.3.2 "What are Variables Control Charts?" (WECO rules).
 */
public final class WesternElectric {
  private WesternElectric() {}

  /** The rules; each looks at one side of the central line. */
  public enum Rule {
    /** One value beyond three standard deviations. */
    ONE_BEYOND_THREE(1, 1, 3),
    /** Two of the last three beyond two. */
    TWO_OF_THREE_BEYOND_TWO(2, 3, 2),
    /** Four of the last five beyond one. */
    FOUR_OF_FIVE_BEYOND_ONE(4, 5, 1),
    /** Eight in a row on the same side. */
    EIGHT_ON_ONE_SIDE(8, 8, 0);

    private final int needed;
    private final int among;
    private final double beyond;

    Rule(int needed, int among, double beyond) {
      this.needed = needed;
      this.among = among;
      this.beyond = beyond;
    }

    /** How many of the last values must lie beyond. */
    public int needed() {
      return needed;
    }

    /** Among how many of the last values. */
    public int among() {
      return among;
    }
  }

  /**
   * A rule that a value fulfilled.
   *
   * @param index of the value, from 0
   * @param above whether it lies above the central line
   */
  public record Signal(Rule rule, int index, boolean above) {}

  /**
   * Every signal, oldest first. The value that a signal names is itself one of those beyond. Values
   * that never vary give none.
   *
   * @param values in their order
   */
  public static List<Signal> signals(ControlLimits limits, double... values) {
    List<Signal> signals = new ArrayList<>();
    if (limits.sigma() <= 0) {
      return signals;
    }
    for (int i = 0; i < values.length; i++) {
      for (Rule rule : Rule.values()) {
        boolean above = values[i] > limits.centre();
        if (fulfils(rule, limits, above, i, values)) {
          signals.add(new Signal(rule, i, above));
        }
      }
    }
    return signals;
  }

  private static boolean fulfils(
      Rule rule, ControlLimits limits, boolean above, int last, double... values) {
    int beyond = 0;
    for (int i = Math.max(0, last - rule.among() + 1); i <= last; i++) {
      beyond += isBeyond(rule, limits, above, values[i]) ? 1 : 0;
    }
    return beyond >= rule.needed() && isBeyond(rule, limits, above, values[last]);
  }

  private static boolean isBeyond(Rule rule, ControlLimits limits, boolean above, double value) {
    double deviations = limits.deviations(value);
    return (above ? deviations : -deviations) > rule.beyond;
  }
}
