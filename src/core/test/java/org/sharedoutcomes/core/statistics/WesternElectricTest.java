package org.sharedoutcomes.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.statistics.WesternElectric.Rule;
import org.sharedoutcomes.core.statistics.WesternElectric.Signal;

/** Each rule as NIST/SEMATECH e-Handbook 6.3.2 prints it, on a chart with centre 0 and sigma 1. */
public class WesternElectricTest {
  private static final ControlLimits UNIT = new ControlLimits(0, -3, 3, 1.128, 3.686);

  private static List<Signal> signals(Rule rule, double... values) {
    return WesternElectric.signals(UNIT, values).stream()
        .filter(signal -> signal.rule() == rule)
        .toList();
  }

  @Test
  public void one_value_beyond_three_sigma_is_a_signal() {
    assertThat(signals(Rule.ONE_BEYOND_THREE, 0, 3.1, 0, -3.1))
        .containsExactly(
            new Signal(Rule.ONE_BEYOND_THREE, 1, true),
            new Signal(Rule.ONE_BEYOND_THREE, 3, false));
    assertThat(signals(Rule.ONE_BEYOND_THREE, 0, 3, -3, 2.9)).isEmpty();
  }

  @Test
  public void two_of_the_last_three_beyond_two_sigma_are_a_signal() {
    assertThat(signals(Rule.TWO_OF_THREE_BEYOND_TWO, 2.1, 0, 2.2))
        .containsExactly(new Signal(Rule.TWO_OF_THREE_BEYOND_TWO, 2, true));
    assertThat(signals(Rule.TWO_OF_THREE_BEYOND_TWO, -2.1, -2.2)).hasSize(1);
  }

  @Test
  public void two_beyond_two_sigma_on_different_sides_or_too_far_apart_are_none() {
    assertThat(signals(Rule.TWO_OF_THREE_BEYOND_TWO, 2.1, 0, -2.2)).isEmpty();
    assertThat(signals(Rule.TWO_OF_THREE_BEYOND_TWO, 2.1, 0, 0, 2.2)).isEmpty();
    assertThat(signals(Rule.TWO_OF_THREE_BEYOND_TWO, 2.1, 0, 1.9)).isEmpty();
  }

  @Test
  public void four_of_the_last_five_beyond_one_sigma_are_a_signal() {
    assertThat(signals(Rule.FOUR_OF_FIVE_BEYOND_ONE, 1.1, 1.2, 0, 1.3, 1.4))
        .containsExactly(new Signal(Rule.FOUR_OF_FIVE_BEYOND_ONE, 4, true));
    assertThat(signals(Rule.FOUR_OF_FIVE_BEYOND_ONE, -1.1, -1.2, -1.3, -1.4)).hasSize(1);
  }

  @Test
  public void four_beyond_one_sigma_on_different_sides_or_too_far_apart_are_none() {
    assertThat(signals(Rule.FOUR_OF_FIVE_BEYOND_ONE, 1.1, 1.2, -1.1, 1.3, 0)).isEmpty();
    assertThat(signals(Rule.FOUR_OF_FIVE_BEYOND_ONE, 1.1, 0, 1.2, 0, 1.3, 1.4)).isEmpty();
    assertThat(signals(Rule.FOUR_OF_FIVE_BEYOND_ONE, 1.1, 1.2, 1, 1.3, 0.9)).isEmpty();
  }

  @Test
  public void eight_in_a_row_on_one_side_are_a_signal_and_seven_are_none() {
    assertThat(signals(Rule.EIGHT_ON_ONE_SIDE, .1, .2, .1, .3, .1, .2, .1, .4))
        .containsExactly(new Signal(Rule.EIGHT_ON_ONE_SIDE, 7, true));
    assertThat(signals(Rule.EIGHT_ON_ONE_SIDE, -.1, -.2, -.1, -.3, -.1, -.2, -.1, -.4, -.1))
        .hasSize(2);
    assertThat(signals(Rule.EIGHT_ON_ONE_SIDE, .1, .2, .1, .3, .1, .2, .1)).isEmpty();
    assertThat(signals(Rule.EIGHT_ON_ONE_SIDE, .1, .2, .1, .3, -.1, .2, .1, .4, .1)).isEmpty();
    assertThat(signals(Rule.EIGHT_ON_ONE_SIDE, .1, .2, .1, .3, 0, .2, .1, .4, .1)).isEmpty();
  }

  @Test
  public void the_flow_rates_of_the_handbook_are_in_control() {
    double[] values = {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1};
    assertThat(WesternElectric.signals(ControlLimits.of(values), values)).isEmpty();
  }

  @Test
  public void values_that_never_vary_signal_nothing() {
    double[] flat = {5, 5, 5, 5, 5, 5, 5, 5, 5};
    assertThat(WesternElectric.signals(ControlLimits.of(flat), flat)).isEmpty();
  }
}
