package org.sharedoutcomes.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.Test;

public class SeasonTest {
  /** Kendall and Stuart's quarterly example, 1951 to 1958, as in the manual of R's decompose. */
  private static final double[] KENDALL_STUART = {
    -50, 175, 149, 214, 247, 237, 225, 329, 729, 809, 530, 489, 540, 457, 195, 176, 337, 239, 128,
    102, 232, 429, 3, 98, 43, -141, -77, -13, 125, 361, -45, 184
  };

  /** Monthly airline passengers, 1949 to 1960 (Box and Jenkins, series G). */
  private static final double[] PASSENGERS = {
    112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170,
    170, 158, 133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180,
    193, 181, 183, 218, 230, 242, 209, 191, 172, 194, 196, 196, 236, 235, 229, 243, 264, 272, 237,
    211, 180, 201, 204, 188, 235, 227, 234, 264, 302, 293, 259, 229, 203, 229, 242, 233, 267, 269,
    270, 315, 364, 347, 312, 274, 237, 278, 284, 277, 317, 313, 318, 374, 413, 405, 355, 306, 271,
    306, 315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336, 340, 318, 362, 348, 363, 435,
    491, 505, 404, 359, 310, 337, 360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405, 417,
    391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432
  };

  @Test
  public void the_example_of_kendall_and_stuart_has_the_figure_printed_there() {
    Season season = Season.of(false, 4, KENDALL_STUART);
    assertThat(season.indices())
        .usingComparatorWithPrecision(0.05)
        .containsExactly(62.5, 86.2, -88.4, -60.3);
  }

  @Test
  public void the_airline_passengers_have_the_figure_that_r_gives() {
    assertThat(Season.of(true, 12, PASSENGERS).indices())
        .usingComparatorWithPrecision(0.00000005)
        .containsExactly(
            0.9102304, 0.8836253, 1.0073663, 0.9759060, 0.9813780, 1.1127758, 1.2265555, 1.2199110,
            1.0604919, 0.9217572, 0.8011781, 0.8988244);
  }

  @Test
  public void the_trend_of_the_airline_passengers_is_the_one_that_r_gives() {
    double[] trend = Season.trend(12, PASSENGERS);
    assertThat(trend[5]).isNaN();
    assertThat(trend[6]).isCloseTo(126.7917, within(0.00005));
    assertThat(trend[7]).isCloseTo(127.2500, within(0.00005));
    assertThat(trend[138]).isNaN();
  }

  @Test
  public void a_season_of_seven_days_is_averaged_over_seven() {
    double[] weeks = {10, 10, 10, 10, 10, 3, 3, 10, 10, 10, 10, 10, 3, 3};
    Season season = Season.of(false, 7, weeks);
    assertThat(season.indices())
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(2, 2, 2, 2, 2, -5, -5);
    assertThat(season.expected(8, 5)).isCloseTo(3, within(1e-9));
    assertThat(season.expected(8, 12)).isCloseTo(3, within(1e-9));
    assertThat(season.expected(8, -1)).isCloseTo(3, within(1e-9));
    assertThat(season.level(10, 7)).isCloseTo(8, within(1e-9));
  }

  @Test
  public void less_than_two_seasons_and_values_that_cannot_be_multiplied_are_refused() {
    assertThatThrownBy(() -> Season.of(false, 4, 1, 2, 3, 4, 5, 6, 7))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Season.of(true, 4, KENDALL_STUART))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
