package org.sharedoutcomes.core.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class NumberStyleTest {
  private static String point(String text) {
    return NumberStyle.POINT.plain(text).orElse("no");
  }

  private static String comma(String text) {
    return NumberStyle.COMMA.plain(text).orElse("no");
  }

  @Test
  public void a_point_and_a_comma_each_separate_the_fraction() {
    assertThat(point("1,234.56")).isEqualTo("1234.56");
    assertThat(comma("1.234,56")).isEqualTo("1234.56");
    assertThat(comma("1 234,56")).isEqualTo("1234.56");
    assertThat(comma("1\u202f234\u202f567,8")).isEqualTo("1234567.8");
    assertThat(point("1'234.5")).isEqualTo("1234.5");
    assertThat(point("\u22125")).isEqualTo("-5");
    assertThat(point(".5")).isEqualTo(".5");
    assertThat(point("1.5e-3")).isEqualTo("1.5e-3");
  }

  @Test
  public void one_group_of_three_can_be_thousands_or_a_fraction() {
    assertThat(point("1.234")).isEqualTo("1.234");
    assertThat(comma("1.234")).isEqualTo("1234");
    assertThat(point("1,234")).isEqualTo("1234");
    assertThat(comma("1,234")).isEqualTo("1.234");
  }

  @Test
  public void what_fits_one_style_only_decides() {
    assertThat(comma("12.5")).isEqualTo("no");
    assertThat(comma("9.59076113897809")).isEqualTo("no");
    assertThat(point("0,123")).isEqualTo("no");
    assertThat(comma("0,123")).isEqualTo("0.123");
    assertThat(point("1.234.567")).isEqualTo("no");
    assertThat(comma("1,234,567")).isEqualTo("no");
  }

  @Test
  public void what_is_no_number_is_not_bent_into_one() {
    for (String text :
        new String[] {"", "n/a", "1,23,456", "1 23", "--5", "1.2.3", "NaN", "1,2.3"}) {
      assertThat(point(text)).as(text).isEqualTo("no");
    }
  }

  @Test
  public void a_unit_stands_before_or_behind() {
    assertThat(Quantity.of("12%")).isEqualTo(new Quantity("12", "%"));
    assertThat(Quantity.of("€ 1.234,56")).isEqualTo(new Quantity("1.234,56", "€"));
    assertThat(Quantity.of("-3.5 tickets")).isEqualTo(new Quantity("-3.5", "tickets"));
    assertThat(Quantity.of("n/a")).isEqualTo(new Quantity("n/a", ""));
    assertThat(Quantity.of("€ 5").fits("EUR")).isTrue();
    assertThat(Quantity.of("5 %").fits("%")).isTrue();
    assertThat(Quantity.of("5").fits("%")).isTrue();
    assertThat(Quantity.of("5 %").fits("tickets")).isFalse();
  }
}
