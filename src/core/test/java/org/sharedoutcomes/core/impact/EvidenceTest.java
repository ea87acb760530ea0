package org.sharedoutcomes.core.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.reading.Reading;

public class EvidenceTest {
  private static final Instant DONE = Instant.parse("2026-03-10T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 9);
  private static final int GRACE = 9;

  private final List<Reading> readings = new ArrayList<>();

  private void value(String moment, String value) {
    Instant at = Instant.parse(moment);
    readings.add(new Reading("a", at, new BigDecimal(value), null, "", "u-paula", at));
  }

  private Evidence evidence() {
    return Evidence.of(readings, DONE, DAY, GRACE);
  }

  @Test
  public void it_compares_the_newest_value_before_done_with_the_first_on_the_day_or_later() {
    value("2026-03-01T00:00:00Z", "20");
    value("2026-03-10T12:00:00Z", "21");
    value("2026-03-10T12:00:01Z", "22");
    value("2026-04-08T23:59:59Z", "23");
    value("2026-04-09T00:00:00Z", "24");
    value("2026-04-10T00:00:00Z", "25");
    assertThat(evidence().before().get().value()).isEqualByComparingTo("21");
    assertThat(evidence().after().get().value()).isEqualByComparingTo("24");
    assertThat(evidence().change())
        .hasValueSatisfying(c -> assertThat(c).isEqualByComparingTo("3"));
  }

  @Test
  public void a_value_counts_for_the_day_until_the_next_is_expected_and_no_longer() {
    value("2026-03-01T00:00:00Z", "20");
    value("2026-04-18T23:59:59Z", "24");
    assertThat(evidence().after().get().value()).isEqualByComparingTo("24");
    readings.clear();
    value("2026-03-01T00:00:00Z", "20");
    value("2026-04-19T00:00:00Z", "24");
    assertThat(evidence().after()).isEmpty();
    assertThat(evidence().change()).isEmpty();
  }

  @Test
  public void without_a_value_near_the_day_the_newest_since_done_stands_in() {
    value("2026-03-01T00:00:00Z", "20");
    value("2026-03-20T00:00:00Z", "22");
    value("2026-04-01T00:00:00Z", "23");
    assertThat(evidence().after().get().value()).isEqualByComparingTo("23");
  }

  @Test
  public void without_a_value_before_there_is_no_change_to_propose() {
    value("2026-04-09T00:00:00Z", "24");
    assertThat(evidence().before()).isEmpty();
    assertThat(evidence().change()).isEmpty();
  }

  @Test
  public void the_usual_variation_is_that_of_the_time_before_and_needs_five_values() {
    value("2026-02-01T00:00:00Z", "20");
    value("2026-02-08T00:00:00Z", "21");
    value("2026-02-15T00:00:00Z", "20");
    value("2026-02-22T00:00:00Z", "21");
    assertThat(evidence().noise()).isNull();
    value("2026-03-01T00:00:00Z", "20");
    value("2026-03-20T00:00:00Z", "90");
    // Moving ranges are all 1, so the limits are 3 / 1.128 away.
    assertThat(evidence().noise()).isEqualByComparingTo("2.65957");
  }
}
