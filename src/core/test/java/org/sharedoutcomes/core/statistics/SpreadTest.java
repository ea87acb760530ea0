package org.sharedoutcomes.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.Test;

public class SpreadTest {
  @Test
  public void the_textbook_example_of_the_median_absolute_deviation_holds() {
    Spread spread = Spread.of(1, 1, 2, 2, 4, 6, 9);
    assertThat(spread.median()).isEqualTo(2);
    assertThat(spread.deviation()).isEqualTo(1);
  }

  @Test
  public void a_modified_score_is_the_deviation_times_0_6745() {
    Spread spread = Spread.of(10, 12, 12, 13, 12, 11, 14, 300);
    assertThat(spread.score(300)).isCloseTo(194.2560, within(0.00005));
    assertThat(spread.score(10)).isCloseTo(-1.3490, within(0.00005));
    assertThat(spread.isOutlier(300)).isTrue();
    assertThat(spread.isOutlier(14)).isFalse();
  }

  /** The uranium measurements of NIST/SEMATECH e-Handbook 1.3.5.17.1, which has one outlier. */
  @Test
  public void the_outlier_of_the_handbook_is_found_and_nothing_else() {
    double[] values = {199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57};
    Spread spread = Spread.of(values);
    assertThat(Arrays.stream(values).filter(spread::isOutlier)).containsExactly(245.57);
    assertThat(spread.upper()).isLessThan(245.57).isGreaterThan(202.18);
  }

  @Test
  public void among_equal_values_any_other_is_an_outlier() {
    Spread spread = Spread.of(5, 5, 5, 6);
    assertThat(spread.isOutlier(5)).isFalse();
    assertThat(spread.isOutlier(6)).isTrue();
  }

  @Test
  public void of_no_values_there_is_no_spread() {
    assertThatThrownBy(Spread::of).isInstanceOf(IllegalArgumentException.class);
  }
}
