package org.sharedoutcomes.core.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class DateStyleTest {
  private static String iso(DateStyle style, String text) {
    return style.iso(text).orElse("no");
  }

  @Test
  public void each_style_reads_its_own_days() {
    assertThat(iso(DateStyle.ISO, "2011-07-01")).isEqualTo("2011-07-01");
    assertThat(iso(DateStyle.ISO, " 2011/7/1 ")).isEqualTo("2011-07-01");
    assertThat(iso(DateStyle.US, "7/1/2011")).isEqualTo("2011-07-01");
    assertThat(iso(DateStyle.BRITISH, "1/7/2011")).isEqualTo("2011-07-01");
    assertThat(iso(DateStyle.GERMAN, "01.07.2011")).isEqualTo("2011-07-01");
    assertThat(iso(DateStyle.GERMAN, "1. 7. 2011")).isEqualTo("2011-07-01");
  }

  @Test
  public void a_time_of_day_may_stand_behind() {
    assertThat(iso(DateStyle.ISO, "2011-07-01 00:15:01")).isEqualTo("2011-07-01T00:15:01");
    assertThat(iso(DateStyle.ISO, "2011-07-01T00:15:01.25+02:00"))
        .isEqualTo("2011-07-01T00:15:01.25+02:00");
    assertThat(iso(DateStyle.ISO, "2011-07-01 00:15 UTC")).isEqualTo("2011-07-01T00:15:00Z");
    assertThat(iso(DateStyle.US, "7/1/2011 12:05 AM")).isEqualTo("2011-07-01T00:05:00");
    assertThat(iso(DateStyle.US, "7/1/2011, 1:05:09 pm")).isEqualTo("2011-07-01T13:05:09");
    assertThat(iso(DateStyle.GERMAN, "01.07.2011 9:30")).isEqualTo("2011-07-01T09:30:00");
  }

  @Test
  public void what_is_no_day_is_not_bent_into_one() {
    for (String text :
        new String[] {
          "",
          "n/a",
          "2011-02-30",
          "31/13/2011",
          "7/1/11",
          "2011-07",
          "20110701",
          "1.7.2011x",
          "2011-07-01 24:00",
          "2011-07-01 10:60",
          "7/1/2011 13:05 pm",
          "2011-07/01"
        }) {
      for (DateStyle style : DateStyle.values()) {
        assertThat(style.iso(text)).as(style + " " + text).isEmpty();
      }
    }
  }

  @Test
  public void the_twelfth_of_a_month_and_before_can_be_two_days() {
    assertThat(iso(DateStyle.US, "01/02/2011")).isEqualTo("2011-01-02");
    assertThat(iso(DateStyle.BRITISH, "01/02/2011")).isEqualTo("2011-02-01");
    assertThat(DateStyle.US.iso("13/02/2011")).isEmpty();
  }
}
