package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;

/** What every store of readings does. */
public abstract class ReadingsContract {
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00.250Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

  /** The same store each time within one test, empty at its beginning. */
  protected abstract Readings readings();

  protected static Reading reading(String outcome, Instant at, String value, Instant knownAt) {
    return new Reading(outcome, at, new BigDecimal(value), null, "", "u-paula", knownAt);
  }

  @Test
  public void a_reading_reads_back_as_it_was_added() {
    Reading full =
        new Reading("a", MAY, new BigDecimal("41.25"), 7, "Zürich: 'better' 😀", "u-max", JUNE);
    Reading bare = reading("b", MAY, "-3", JUNE);
    readings().add(List.of(full, bare));
    assertThat(readings().of("a")).containsExactly(full);
    assertThat(readings().of("b")).containsExactly(bare);
    assertThat(readings().of("none")).isEmpty();
  }

  @Test
  public void fifteen_digits_are_kept() {
    List<Reading> written =
        List.of(
            reading("a", MAY, "0.1", JUNE),
            reading("a", MAY.plusSeconds(1), "123456789012345", JUNE),
            reading("a", MAY.plusSeconds(2), "0.000123456789012345", JUNE),
            reading("a", MAY.plusSeconds(3), "1000", JUNE),
            reading("a", MAY.plusSeconds(4), "0", JUNE),
            reading("a", MAY.plusSeconds(5), "1.50", JUNE));
    readings().add(written);
    assertThat(readings().of("a")).containsExactlyElementsOf(written);
  }

  @Test
  public void readings_come_oldest_moment_first_whenever_they_were_added() {
    readings().add(List.of(reading("a", JUNE, "2", JUNE)));
    readings().add(List.of(reading("a", MAY, "1", JUNE.plusSeconds(1))));
    assertThat(readings().of("a")).extracting(Reading::at).containsExactly(MAY, JUNE);
  }

  @Test
  public void a_reading_of_the_same_moment_restates_and_is_counted() {
    assertThat(readings().add(List.of(reading("a", MAY, "1", JUNE)))).isZero();
    Reading restated = reading("a", MAY, "2", JUNE.plusSeconds(60));
    assertThat(readings().add(List.of(restated, reading("b", MAY, "9", JUNE)))).isEqualTo(1);
    assertThat(readings().of("a")).containsExactly(restated);
  }

  @Test
  public void of_two_of_one_moment_added_together_the_later_holds() {
    Reading first = reading("a", MAY, "1", JUNE);
    Reading second = reading("a", MAY, "2", JUNE);
    assertThat(readings().add(List.of(first, second))).isEqualTo(1);
    assertThat(readings().of("a")).containsExactly(second);
    assertThat(readings().latest(List.of("a"), 5).get("a")).containsExactly(second);
  }

  @Test
  public void what_was_known_before_a_restatement_can_still_be_read() {
    Reading first = reading("a", MAY, "1", JUNE);
    Reading restated = reading("a", MAY, "2", JUNE.plusSeconds(60));
    readings().add(List.of(first));
    readings().add(List.of(restated));
    assertThat(readings().asKnownOn("a", JUNE.plusSeconds(59))).containsExactly(first);
    assertThat(readings().asKnownOn("a", JUNE.plusSeconds(60))).containsExactly(restated);
    assertThat(readings().asKnownOn("a", JUNE.minusSeconds(1))).isEmpty();
  }

  @Test
  public void the_latest_of_several_outcomes_come_oldest_first_and_at_most_so_many() {
    List<Reading> written = new ArrayList<>();
    for (int day = 0; day < 30; day++) {
      written.add(reading("a", MAY.plusSeconds(86_400L * day), Integer.toString(day), JUNE));
    }
    written.add(reading("b", MAY, "7", JUNE));
    readings().add(written);
    var latest = readings().latest(List.of("a", "b", "none"), 3);
    assertThat(latest.get("a"))
        .extracting(Reading::value)
        .containsExactly(new BigDecimal(27), new BigDecimal(28), new BigDecimal(29));
    assertThat(latest.get("b")).hasSize(1);
    assertThat(latest).doesNotContainKey("none");
    assertThat(readings().latest(List.of(), 3)).isEmpty();
  }

  @Test
  public void the_latest_as_known_once_hold_no_later_moment_and_no_later_knowledge() {
    Reading first = reading("a", MAY, "1", MAY.plusSeconds(9));
    Reading second = reading("a", MAY.plusSeconds(20), "2", MAY.plusSeconds(25));
    Reading restated = reading("a", MAY, "7", MAY.plusSeconds(60));
    Reading foretold = reading("a", JUNE, "9", MAY.plusSeconds(25));
    readings().add(List.of(first, second, restated, foretold));
    readings().add(List.of(reading("b", MAY, "5", MAY.plusSeconds(30))));
    var known = readings().latest(List.of("a", "b", "none"), 5, MAY.plusSeconds(30));
    assertThat(known.get("a")).containsExactly(first, second);
    assertThat(known.get("b")).hasSize(1);
    assertThat(known).doesNotContainKey("none");
    assertThat(readings().latest(List.of("a"), 1, MAY.plusSeconds(60)).get("a"))
        .containsExactly(second);
    assertThat(readings().latest(List.of("a"), 5, MAY.plusSeconds(60)).get("a"))
        .containsExactly(restated, second);
    assertThat(readings().latest(List.of("a"), 5, MAY)).isEmpty();
    assertThat(readings().latest(List.of(), 5, MAY)).isEmpty();
  }

  @Test
  public void the_latest_count_moments_and_not_restatements() {
    readings().add(List.of(reading("a", MAY, "1", JUNE), reading("a", JUNE, "2", JUNE)));
    readings().add(List.of(reading("a", JUNE, "3", JUNE.plusSeconds(1))));
    readings().add(List.of(reading("a", JUNE, "4", JUNE.plusSeconds(2))));
    assertThat(readings().latest(List.of("a"), 2).get("a"))
        .extracting(Reading::value)
        .containsExactly(new BigDecimal(1), new BigDecimal(4));
  }

  @Test
  public void when_drawing_throws_nothing_is_added() {
    Iterable<Reading> broken =
        () ->
            new Iterator<>() {
              private int drawn;

              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public Reading next() {
                if (drawn == 2_500) {
                  throw new IllegalStateException("line 2501");
                }
                return reading("a", MAY.plusSeconds(drawn++), "1", JUNE);
              }
            };
    assertThatThrownBy(() -> readings().add(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("line 2501");
    assertThat(readings().of("a")).isEmpty();
  }

  @Test
  public void many_are_added_at_once() {
    List<Reading> written = new ArrayList<>();
    for (int i = 0; i < 3_001; i++) {
      written.add(reading("a", MAY.plusSeconds(i), Integer.toString(i), JUNE));
    }
    assertThat(readings().add(written)).isZero();
    assertThat(readings().add(written)).isEqualTo(3_001);
    assertThat(readings().of("a")).containsExactlyElementsOf(written);
  }

  @Test
  public void every_reading_can_be_read_each_outcomes_in_the_order_they_became_known() {
    List<Reading> written =
        List.of(
            reading("b", JUNE, "1", JUNE),
            reading("a", MAY, "2", JUNE),
            reading("b", JUNE, "3", JUNE.plusSeconds(1)),
            Reading.withdrawn("b", MAY, "u-max", JUNE.plusSeconds(2)));
    readings().add(written);
    List<Reading> read = new ArrayList<>();
    readings().forEach(read::add);
    assertThat(read).containsExactlyInAnyOrderElementsOf(written);
    assertThat(read.stream().filter(reading -> reading.outcome().equals("b")))
        .containsExactly(written.get(0), written.get(2), written.get(3));
    List<Reading> ofOne = new ArrayList<>();
    readings().forEach("b", ofOne::add);
    assertThat(ofOne).containsExactly(written.get(0), written.get(2), written.get(3));
  }

  @Test
  public void single_values_given_by_different_people_at_different_times_stay_apart() {
    List<Reading> written = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      Reading one =
          new Reading(
              "a",
              MAY.plusSeconds(60L * ((i * 37) % 230)),
              new BigDecimal(i),
              i % 11,
              "tab\t, line\nand \\t " + i,
              i % 3 == 0 ? "" : "u-" + i % 5,
              JUNE.plusSeconds(i));
      written.add(one);
      assertThat(readings().add(List.of(one))).isZero();
    }
    List<Reading> read = new ArrayList<>();
    readings().forEach(read::add);
    assertThat(read).containsExactlyElementsOf(written);
    assertThat(readings().asKnownOn("a", JUNE.plusSeconds(149))).hasSize(150);
    assertThat(readings().latest(List.of("a"), 120).get("a"))
        .hasSize(120)
        .isSortedAccordingTo(java.util.Comparator.comparing(Reading::at));
  }

  @Test
  public void what_lies_between_two_moments_is_as_known_now() {
    List<Reading> written = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      written.add(reading("a", MAY.plusSeconds(i), Integer.toString(i), JUNE));
    }
    readings().add("a", "file", written);
    Reading restated = reading("a", MAY.plusSeconds(1_200), "-1", JUNE.plusSeconds(9));
    readings().add(List.of(restated));
    List<Reading> between = readings().between("a", MAY.plusSeconds(1_199), MAY.plusSeconds(1_201));
    assertThat(between).containsExactly(written.get(1_199), restated, written.get(1_201));
    assertThat(readings().between("a", MAY.minusSeconds(9), MAY.minusSeconds(1))).isEmpty();
    assertThat(readings().between("none", MAY, JUNE)).isEmpty();
  }

  @Test
  public void a_rehearsal_counts_and_writes_nothing() {
    readings().add(List.of(reading("a", MAY, "1", JUNE)));
    List<Reading> wished =
        List.of(
            reading("a", MAY, "2", JUNE),
            reading("a", JUNE, "3", JUNE),
            reading("a", JUNE, "4", JUNE));
    assertThat(readings().rehearse("a", wished)).isEqualTo(2);
    assertThat(readings().rehearse("a", wished)).isEqualTo(2);
    assertThat(readings().of("a")).extracting(Reading::value).containsExactly(BigDecimal.ONE);
    assertThat(readings().rehearse("none", List.of())).isZero();
  }

  @Test
  public void a_batch_that_is_taken_back_restores_what_was_before_and_stays_in_the_history() {
    Reading before = new Reading("a", MAY, BigDecimal.ONE, 3, "first", "u-max", JUNE);
    readings().add(List.of(before));
    Instant imported = JUNE.plusSeconds(10);
    List<Reading> batch = new ArrayList<>();
    for (int i = 0; i < 2_300; i++) {
      batch.add(reading("a", MAY.plusSeconds(i), "5", imported));
    }
    assertThat(readings().add("a", "b1", batch)).isEqualTo(1);
    readings().add("a", "b2", List.of(reading("a", MAY.plusSeconds(7), "8", imported)));
    readings().add("other", "b1", List.of(reading("other", MAY, "5", imported)));
    Instant now = JUNE.plusSeconds(20);

    assertThat(readings().undo("a", "b1", "u-sue", now))
        .isEqualTo(new Readings.Undone(1, 2_298, 1));
    assertThat(readings().of("a"))
        .containsExactly(
            new Reading("a", MAY, BigDecimal.ONE, 3, "first", "u-sue", now),
            reading("a", MAY.plusSeconds(7), "8", imported));
    assertThat(readings().latest(List.of("a"), 30).get("a")).isEqualTo(readings().of("a"));
    assertThat(readings().latest(List.of("a"), 60).get("a")).isEqualTo(readings().of("a"));
    assertThat(readings().asKnownOn("a", imported)).hasSize(2_300);
    assertThat(readings().of("other")).hasSize(1);

    assertThat(readings().undo("a", "b1", "u-sue", now).kept()).isEqualTo(2_300);
    assertThat(readings().add("a", "b3", batch)).isEqualTo(2);
    assertThat(readings().of("a")).hasSize(2_300);
    assertThat(readings().undo("a", "none", "u-sue", now)).isEqualTo(new Readings.Undone(0, 0, 0));
  }

  @Test
  public void removing_takes_all_of_one_outcome_only() {
    readings().add(List.of(reading("a", MAY, "1", JUNE), reading("b", MAY, "1", JUNE)));
    readings().removeAll("a");
    assertThat(readings().of("a")).isEmpty();
    assertThat(readings().of("b")).hasSize(1);
  }
}
