package org.sharedoutcomes.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.RecordReadings.Recorded;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

public class RecordReadingsTest {
  private static final String KEY = "activation-rate";
  private final World world = new World();
  private final RecordReadings record = world.recordReadings();
  private final BrowseReadings browse =
      new BrowseReadings(
          world.journal,
          world.permissions,
          world.readings,
          world.quarantine,
          keys -> Map.of(),
          world.clock);

  @Before
  public void there_is_an_outcome() {
    world
        .journal
        .save(
            new Change<>(
                Programme.KIND, "DEMO", 0, FakePeople.ADMIN, "created", "", OutcomeExamples.demo()))
        .get();
    world
        .journal
        .save(
            new Change<>(
                Outcome.KIND,
                KEY,
                0,
                FakePeople.ADMIN,
                "created",
                "",
                OutcomeExamples.activationRate()))
        .get();
  }

  private static ReadingDraft draft(String at, String value) {
    return new ReadingDraft(1, at, value, null, null);
  }

  private Recorded record(ReadingDraft... drafts) {
    return record.record(FakePeople.PAULA, KEY, List.of(drafts)).get();
  }

  private List<Reading> values() {
    return browse.of(FakePeople.DEV, KEY, Optional.empty()).get();
  }

  @Test
  public void a_check_in_is_kept_with_who_and_when() {
    record(new ReadingDraft(1, "2026-05-14", "41.50", 7, " Prompt v2 "));
    assertThat(values())
        .containsExactly(
            new Reading(
                KEY,
                Instant.parse("2026-05-14T00:00:00Z"),
                new BigDecimal("41.5"),
                7,
                "Prompt v2",
                "u-paula",
                world.clock.instant()));
  }

  @Test
  public void moments_are_read_as_dates_local_times_and_zoned_times() {
    record(
        draft("2026-05-01", "1"),
        draft("2011-07-01 00:15:01", "2"),
        draft("2026-05-02T08:30", "3"),
        draft("2026-05-03T08:30:00+02:00", "4"),
        draft("2026-05-04T08:30:00.5Z", "5"));
    assertThat(values())
        .extracting(reading -> reading.at().toString())
        .containsExactly(
            "2011-07-01T00:15:01Z",
            "2026-05-01T00:00:00Z",
            "2026-05-02T08:30:00Z",
            "2026-05-03T06:30:00Z",
            "2026-05-04T08:30:00.500Z");
  }

  @Test
  public void a_correction_restates_and_the_first_knowledge_stays() {
    record(draft("2026-05-14", "40"));
    Instant before = world.clock.instant();
    world.clock.pass(Duration.ofHours(1));
    assertThat(record(draft("2026-05-14", "42")))
        .satisfies(
            done -> {
              assertThat(done.accepted()).isEqualTo(1);
              assertThat(done.replaced()).isEqualTo(1);
              assertThat(done.rejected()).isEmpty();
            });
    assertThat(values()).extracting(Reading::value).containsExactly(new BigDecimal("42"));
    assertThat(browse.of(FakePeople.DEV, KEY, Optional.of(before)).get())
        .extracting(Reading::value)
        .containsExactly(new BigDecimal("40"));
  }

  @Test
  public void of_many_rows_with_faulty_ones_none_is_kept_and_each_fault_named_by_its_line() {
    Recorded recorded =
        record(
            new ReadingDraft(2, "2026-05-01", "1", null, null),
            new ReadingDraft(3, "yesterday", "x", null, null),
            new ReadingDraft(4, "2099-01-01", "1", null, null),
            new ReadingDraft(5, "1812-01-01", "1", 11, null),
            new ReadingDraft(6, null, null, null, null),
            new ReadingDraft(7, "2026-02-30", "1234567890123456", null, null));
    assertThat(recorded.accepted()).isZero();
    assertThat(recorded.rejected())
        .extracting(row -> row.line() + " " + row.reason().field())
        .containsExactly(
            "3 at",
            "3 value",
            "4 at",
            "5 at",
            "5 confidence",
            "6 at",
            "6 value",
            "7 at",
            "7 value");
    assertThat(values()).isEmpty();
  }

  @Test
  public void a_moment_later_today_is_in_the_future_but_today_is_not() {
    assertThat(record(draft("2026-05-15T10:00:01Z", "1")).rejected()).hasSize(1);
    assertThat(record(draft("2026-05-15T10:00:00Z", "1")).rejected()).isEmpty();
    assertThat(record(draft("2026-05-15", "1")).rejected()).isEmpty();
  }

  @Test
  public void numbers_without_end_are_refused_without_being_written_out() {
    assertThat(record(draft("2026-05-01", "1e999999999")).rejected()).hasSize(1);
    assertThat(record(draft("2026-05-01", "9".repeat(5_000))).rejected()).hasSize(1);
    assertThat(record(draft("2026-05-01", "NaN")).rejected()).hasSize(1);
    assertThat(record(draft("2026-05-01", "1e3")).accepted()).isEqualTo(1);
  }

  @Test
  public void not_more_than_a_hundred_faults_are_told() {
    List<ReadingDraft> rows =
        IntStream.rangeClosed(1, 500)
            .mapToObj(line -> new ReadingDraft(line, "2026-05-01", "x", null, null))
            .toList();
    assertThat(record.record(FakePeople.PAULA, KEY, rows).get().rejected()).hasSize(100);
  }

  @Test
  public void members_record_and_others_may_not() {
    assertThat(kind(FakePeople.DEV, KEY)).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(kind(FakePeople.GUEST, "nowhere")).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(kind(Actor.ANONYMOUS, KEY)).isEqualTo(Refusal.Kind.ANONYMOUS);
    assertThat(kind(FakePeople.MAX, "nowhere")).isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  private Refusal.Kind kind(Actor actor, String outcome) {
    return record.record(actor, outcome, List.of()).reasons().get(0).kind();
  }

  @Test
  public void how_all_outcomes_stand_is_read_at_once() {
    record(draft("2026-05-01", "25"), draft("2026-05-14", "30"));
    var stand =
        browse.stands(FakePeople.DEV, List.of(OutcomeExamples.activationRate())).get().get(KEY);
    assertThat(stand.newest().orElseThrow().value()).isEqualTo(new BigDecimal("30"));
    assertThat(stand.status().standing()).isEqualTo(Status.Standing.REACHED);
    assertThat(browse.newest(FakePeople.DEV, KEY, 1).get()).hasSize(1);
  }
}
