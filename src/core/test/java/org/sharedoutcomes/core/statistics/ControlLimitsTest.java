package org.sharedoutcomes.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.Test;

public class ControlLimitsTest {
  private static final Offset<Double> AS_PRINTED = within(0.00005);

  /** The flow rates of NIST/SEMATECH e-Handbook 6.3.2.2, batches 1 to 10. */
  private static final double[] FLOW_RATE = {
    49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1
  };

  @Test
  public void the_flow_rates_of_the_handbook_have_the_limits_printed_there() {
    ControlLimits limits = ControlLimits.of(FLOW_RATE);
    assertThat(limits.centre()).isCloseTo(50.81, AS_PRINTED);
    assertThat(limits.range()).isCloseTo(1.8778, AS_PRINTED);
    assertThat(limits.upper()).isCloseTo(55.8041, AS_PRINTED);
    assertThat(limits.lower()).isCloseTo(45.8159, AS_PRINTED);
    assertThat(Arrays.stream(FLOW_RATE)).allMatch(limits::contain);
  }

  @Test
  public void the_moving_ranges_of_the_handbook_are_those_printed_there() {
    assertThat(ControlLimits.movingRanges(FLOW_RATE))
        .usingComparatorWithPrecision(0.001)
        .containsExactly(2.0, 2.3, 1.4, 3.5, 3.4, 1.4, 0.2, 1.2, 1.5);
  }

  @Test
  public void the_factors_are_those_that_wheeler_prints() {
    ControlLimits unit = ControlLimits.of(0, 1, 0, 1, 0);
    assertThat((unit.upper() - unit.centre()) / unit.range()).isCloseTo(2.66, within(0.005));
    assertThat(unit.upperRange() / unit.range()).isCloseTo(3.268, within(0.0005));
    ControlLimits robust = ControlLimits.robust(0, 1, 0, 1, 0);
    assertThat((robust.upper() - robust.centre()) / robust.range())
        .isCloseTo(3.145, within(0.0005));
    assertThat(robust.upperRange() / robust.range()).isCloseTo(3.865, within(0.0005));
  }

  @Test
  public void one_wrong_value_moves_the_limits_of_means_and_hardly_those_of_medians() {
    double[] poisoned = FLOW_RATE.clone();
    poisoned[4] = 478;
    assertThat(ControlLimits.of(poisoned).upper()).isGreaterThan(300);
    assertThat(ControlLimits.of(poisoned).contain(60)).isTrue();
    ControlLimits robust = ControlLimits.robust(poisoned);
    assertThat(robust.upper()).isCloseTo(ControlLimits.robust(FLOW_RATE).upper(), within(2.5));
    assertThat(robust.contain(60)).isFalse();
    assertThat(robust.contain(478)).isFalse();
  }

  @Test
  public void values_that_never_vary_have_limits_at_themselves() {
    ControlLimits limits = ControlLimits.of(5, 5, 5);
    assertThat(limits.contain(5)).isTrue();
    assertThat(limits.contain(5.1)).isFalse();
    assertThat(limits.deviations(9)).isZero();
  }

  @Test
  public void fewer_than_two_values_and_values_that_are_no_numbers_are_refused() {
    assertThatThrownBy(() -> ControlLimits.of(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ControlLimits.robust(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
