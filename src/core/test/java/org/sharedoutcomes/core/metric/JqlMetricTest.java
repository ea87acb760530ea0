package org.sharedoutcomes.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.RecordReadings;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** It is Friday, 15 May 2026; the outcome's values are of weeks, Monday to Sunday. */
public class JqlMetricTest {
  private static final String KEY = "activation-rate";
  private static final String BUGS = "type = Bug";

  private final World world = new World();
  private final RecordReadings record = world.recordReadings();
  private final DefineJqlMetric define =
      new DefineJqlMetric(
          world.journal, world.permissions, world.people, world.issues, world.figures, world.clock);
  private final MetricRunner runner =
      new MetricRunner(
          world.journal,
          world.people,
          world.readings,
          record,
          world.metricRuns,
          world.issues,
          world.figures,
          world.clock);
  private final RunJqlMetric run =
      new RunJqlMetric(world.journal, define, record, runner, world.metricRuns, world.lock);
  private final MeasureFromJira work =
      new MeasureFromJira(
          world.journal,
          runner,
          world.metricRuns,
          new GiveNotice(world.notices, world.journal, world.people),
          world.lock);

  @Before
  public void there_is_an_outcome_and_there_are_bugs() {
    save(
        new Change<>(
            Programme.KIND, "DEMO", 0, FakePeople.ADMIN, "created", "", OutcomeExamples.demo()));
    save(
        new Change<>(
            Outcome.KIND,
            KEY,
            0,
            FakePeople.ADMIN,
            "created",
            "",
            OutcomeExamples.activationRate()));
    world.issues.query(BUGS, issue -> issue.type().equals("Bug"));
    bug(1, "2026-04-20T00:00:00Z", "2026-04-22T00:00:00Z", 3);
    bug(2, "2026-04-26T23:30:00Z", "2026-05-04T23:30:00Z", 5);
    bug(3, "2026-05-04T08:00:00Z", null, null);
    bug(4, "2026-05-13T08:00:00Z", null, 2);
  }

  private <T> void save(Change<T> change) {
    world.journal.save(change).get();
  }

  private void bug(long id, String created, String resolved, Integer points) {
    world.issues.put(AnIssue.story(id, "BUG-" + id).type("Bug"));
    Instant start = Instant.parse(created);
    world.figures.put(
        id,
        new IssueFigure(
            start,
            resolved == null ? null : Instant.parse(resolved),
            start,
            LocalDate.parse("2026-06-01"),
            start.plus(Duration.ofDays(1)),
            points == null ? null : new BigDecimal(points)));
  }

  private static JqlMetricDraft draft(String measure, String per) {
    return new JqlMetricDraft(BUGS, measure, null, null, per, null, null, null, null, null);
  }

  private static JqlMetricDraft inZone(String zone) {
    return new JqlMetricDraft(BUGS, "count", null, null, "created", null, zone, null, null, null);
  }

  private static JqlMetricDraft runAs(String name) {
    return new JqlMetricDraft(BUGS, "count", null, null, null, null, null, null, null, name);
  }

  private JqlMetric define(Actor actor, JqlMetricDraft draft) {
    return define.define(actor, KEY, OptionalInt.empty(), draft).get().value();
  }

  private List<String> refused(Actor actor, JqlMetricDraft draft) {
    return define.define(actor, KEY, OptionalInt.empty(), draft).reasons().stream()
        .map(reason -> reason.field() + ": " + reason.key())
        .toList();
  }

  private List<String> values() {
    return world.readings.of(KEY).stream()
        .map(reading -> reading.at().toString().substring(0, 10) + " " + reading.value())
        .toList();
  }

  private List<String> previewed(JqlMetricDraft draft) {
    return define.preview(FakePeople.PAULA, KEY, draft).get().stream()
        .map(value -> value.last() + " " + value.value() + (value.whole() ? "" : " so far"))
        .toList();
  }

  @Test
  public void bugs_per_week_are_counted_for_every_week_since_the_first() {
    define(FakePeople.PAULA, draft("count", "created"));
    work.run(world.clock.instant());
    assertThat(values()).containsExactly("2026-04-26 2", "2026-05-03 0", "2026-05-10 1");
    assertThat(world.readings.of(KEY)).extracting(Reading::by).containsOnly("u-paula");
  }

  @Test
  public void a_week_that_is_not_over_is_shown_and_not_recorded() {
    assertThat(previewed(draft("count", "created")).subList(5, 9))
        .containsExactly("2026-04-26 2", "2026-05-03 0", "2026-05-10 1", "2026-05-17 1 so far");
    assertThat(values()).isEmpty();
  }

  @Test
  public void a_jump_in_what_was_counted_is_what_there_is_and_nothing_is_held_back() {
    long id = 100;
    for (LocalDate day = LocalDate.parse("2025-01-01"); id < 170; day = day.plusWeeks(1)) {
      bug(id++, day + "T08:00:00Z", null, null);
    }
    for (int i = 0; i < 500; i++) {
      bug(1000 + i, "2026-05-05T08:00:00Z", null, null);
    }
    define(FakePeople.PAULA, draft("count", "created"));
    MetricRun first = run.run(FakePeople.PAULA, KEY, true).get();
    assertThat(first.written()).isEqualTo(71);
    assertThat(values()).contains("2026-05-10 501");
    assertThat(world.quarantine.waiting(List.of(KEY)).getOrDefault(KEY, List.of())).isEmpty();
  }

  @Test
  public void a_day_begins_when_it_does_in_the_time_zone_that_was_set() {
    define(FakePeople.PAULA, inZone("Europe/Berlin"));
    work.run(world.clock.instant());
    assertThat(values()).containsExactly("2026-04-26 1", "2026-05-03 1", "2026-05-10 1");
  }

  @Test
  public void a_count_without_period_is_what_the_user_would_find_today() {
    define(FakePeople.PAULA, draft("count", null));
    MetricRun first = run.run(FakePeople.PAULA, KEY, false).get();
    assertThat(first.value()).isEqualByComparingTo("4");
    assertThat(values()).containsExactly("2026-05-15 4");
  }

  @Test
  public void nothing_found_today_is_a_zero() {
    world.issues.query("type = Task", issue -> false);
    define(
        FakePeople.PAULA,
        new JqlMetricDraft("type = Task", "count", "", "", "", "", "", "", null, ""));
    work.run(world.clock.instant());
    assertThat(values()).containsExactly("2026-05-15 0");
  }

  @Test
  public void the_value_is_the_named_users_and_nobody_elses() {
    world.permissions.hide(FakePeople.MAX, 3);
    define(FakePeople.ADMIN, runAs("max"));
    assertThat(run.run(FakePeople.PAULA, KEY, false).get().value()).isEqualByComparingTo("3");
  }

  @Test
  public void a_sum_adds_what_is_there() {
    world.issues.setValue(1, "Story Points", "3");
    define(
        FakePeople.PAULA,
        new JqlMetricDraft(
            BUGS, "sum", "Story Points", null, "created", null, null, null, null, null));
    work.run(world.clock.instant());
    assertThat(values()).containsExactly("2026-04-26 8", "2026-05-03 0", "2026-05-10 0");
  }

  @Test
  public void age_is_the_median_of_the_days_since_creation() {
    // 25.4167, 18.4375, 11.0833 and 2.0833 days: the middle of the two in the middle.
    assertThat(previewed(draft("age", null))).containsExactly("2026-05-15 14.76");
  }

  @Test
  public void cycle_time_is_the_median_of_what_was_resolved() {
    assertThat(previewed(draft("cycle-time", null))).containsExactly("2026-05-15 5.00");
    assertThat(
            previewed(
                new JqlMetricDraft(
                    BUGS,
                    "cycle-time",
                    null,
                    null,
                    "resolved",
                    "in-progress",
                    null,
                    null,
                    null,
                    null)))
        .containsExactly("2026-04-26 1.00", "2026-05-10 7.00");
  }

  @Test
  public void a_share_tells_how_many_of_a_hundred_match_a_second_query_too() {
    world.issues.query("id < 4", issue -> issue.id() < 4);
    world.issues.query(BUGS + " AND id < 4", i -> i.type().equals("Bug") && i.id() < 4);
    assertThat(
            previewed(
                new JqlMetricDraft(
                    BUGS, "share", null, "id < 4", null, null, null, null, null, null)))
        .containsExactly("2026-05-15 75.00");
    assertThat(
            previewed(
                new JqlMetricDraft(
                    BUGS, "share", null, "id < 4", "created", null, null, null, null, null)))
        .containsExactly("2026-04-26 100.00", "2026-05-10 100.00", "2026-05-17 0.00 so far");
  }

  @Test
  public void a_past_week_is_restated_only_when_it_changed() {
    define(FakePeople.PAULA, draft("count", "created"));
    assertThat(run.run(FakePeople.PAULA, KEY, false).get().written()).isEqualTo(3);
    world.clock.pass(Duration.ofHours(2));
    assertThat(run.run(FakePeople.PAULA, KEY, false).get().written()).isZero();
    bug(5, "2026-05-06T08:00:00Z", null, null);
    world.clock.pass(Duration.ofHours(2));
    MetricRun third = run.run(FakePeople.PAULA, KEY, false).get();
    assertThat(third.written()).isEqualTo(1);
    assertThat(third.restated()).isEqualTo(1);
    assertThat(values()).contains("2026-05-10 2");
    assertThat(world.readings.asKnownOn(KEY, world.clock.instant().minusSeconds(60)))
        .extracting(reading -> reading.value().toString())
        .containsExactly("2", "0", "1");
  }

  @Test
  public void it_runs_again_with_the_next_day_and_not_before() {
    define(FakePeople.PAULA, draft("count", null));
    for (int hour = 0; hour < 24; hour++) {
      work.run(world.clock.instant());
      world.clock.pass(Duration.ofHours(1));
    }
    assertThat(world.metricRuns.of(KEY))
        .extracting(MetricRun::started)
        .containsExactly(
            Instant.parse("2026-05-16T00:00:00Z"), Instant.parse("2026-05-15T10:00:00Z"));
  }

  @Test
  public void a_new_definition_is_measured_at_once() {
    define(FakePeople.PAULA, draft("count", null));
    work.run(world.clock.instant());
    world.clock.pass(Duration.ofMinutes(10));
    define(FakePeople.PAULA, draft("count", "created"));
    world.clock.pass(Duration.ofMinutes(5));
    work.run(world.clock.instant());
    assertThat(world.metricRuns.of(KEY)).hasSize(2);
  }

  @Test
  public void of_a_user_who_left_the_run_fails_with_a_sentence_and_the_owner_is_told_once() {
    define(FakePeople.ADMIN, runAs("max"));
    work.run(world.clock.instant());
    world.people.leave(FakePeople.MAX);
    for (int i = 0; i < 6; i++) {
      world.clock.pass(Duration.ofHours(24));
      work.run(world.clock.instant());
    }
    MetricRun last = world.metricRuns.of(KEY).get(0);
    assertThat(last.errorKey()).isEqualTo("shared-outcomes.jql-metric.user-left");
    assertThat(last.errorArguments()).containsExactly("Max Marketing");
    assertThat(last.failures()).isEqualTo(6);
    assertThat(new MetricSources(world.journal, world.metricRuns).failing(List.of(KEY, "other")))
        .containsOnlyKeys(KEY)
        .containsEntry(KEY, 6);
    assertThat(world.notices.of("u-paula", 10))
        .singleElement()
        .satisfies(
            told -> assertThat(told.notice().key()).isEqualTo("shared-outcomes.jql-metric.notice"));
  }

  @Test
  public void what_failed_is_tried_again_after_an_hour() {
    define(FakePeople.ADMIN, runAs("max"));
    world.people.removeGroup("marketing");
    work.run(world.clock.instant());
    assertThat(world.metricRuns.of(KEY).get(0).errorKey())
        .isEqualTo("shared-outcomes.programme.members-only");
    world.clock.pass(Duration.ofMinutes(30));
    work.run(world.clock.instant());
    assertThat(world.metricRuns.of(KEY)).hasSize(1);
    world.clock.pass(Duration.ofMinutes(30));
    work.run(world.clock.instant());
    assertThat(world.metricRuns.of(KEY)).hasSize(2);
  }

  @Test
  public void one_may_have_it_run_as_oneself_and_an_administrator_as_any_member() {
    assertThat(define(FakePeople.PAULA, runAs("")).runAs()).isEqualTo("u-paula");
    assertThat(define(FakePeople.ADMIN, runAs("max")).runAs()).isEqualTo("u-max");
    assertThat(refused(FakePeople.PAULA, runAs("max")))
        .containsExactly("runAs: shared-outcomes.jql-metric.only-yourself");
    assertThat(refused(FakePeople.ADMIN, runAs("dev")))
        .containsExactly("runAs: shared-outcomes.jql-metric.not-a-member");
    assertThat(refused(FakePeople.ADMIN, runAs("nobody")))
        .containsExactly("runAs: shared-outcomes.jql-metric.no-such-user");
  }

  @Test
  public void whoever_changes_the_query_of_somebody_else_runs_it_as_oneself() {
    define(FakePeople.PAULA, draft("count", null));
    assertThat(define(FakePeople.MAX, draft("count", "created")).runAs()).isEqualTo("u-max");
  }

  @Test
  public void every_mistake_is_told_at_its_field() {
    assertThat(
            refused(
                FakePeople.PAULA,
                new JqlMetricDraft(
                    "no query", "sum", "no field", null, null, null, "Mars/North", null, 0, null)))
        .containsExactly(
            "timeZone: shared-outcomes.jql-metric.no-such-zone",
            "lookBack: shared-outcomes.common.not-within",
            "jql: shared-outcomes.common.not-jql",
            "field: shared-outcomes.jql-metric.no-such-field");
    assertThat(refused(FakePeople.PAULA, draft("age", "created")))
        .containsExactly("per: shared-outcomes.jql-metric.age-is-of-now");
  }

  @Test
  public void those_who_are_not_members_may_look_and_change_nothing() {
    assertThat(define.find(FakePeople.DEV, KEY).get()).isEmpty();
    assertThat(kinds(define.define(FakePeople.DEV, KEY, OptionalInt.empty(), draft("count", null))))
        .containsExactly(Refusal.Kind.FORBIDDEN);
    assertThat(kinds(define.preview(FakePeople.DEV, KEY, draft("count", null))))
        .containsExactly(Refusal.Kind.FORBIDDEN);
    define(FakePeople.PAULA, draft("count", null));
    assertThat(define.find(FakePeople.DEV, KEY).get()).isPresent();
    assertThat(kinds(run.run(FakePeople.DEV, KEY, false))).containsExactly(Refusal.Kind.FORBIDDEN);
    assertThat(kinds(define.remove(FakePeople.DEV, KEY, OptionalInt.empty())))
        .containsExactly(Refusal.Kind.FORBIDDEN);
    assertThat(kinds(define.find(FakePeople.GUEST, KEY))).containsExactly(Refusal.Kind.FORBIDDEN);
  }

  private static List<Refusal.Kind> kinds(Answer<?> answer) {
    return answer.reasons().stream().map(Refusal::kind).toList();
  }

  @Test
  public void the_second_of_two_writers_is_refused() {
    define(FakePeople.PAULA, draft("count", null));
    assertThat(kinds(define.define(FakePeople.MAX, KEY, OptionalInt.of(0), draft("count", null))))
        .containsExactly(Refusal.Kind.CONFLICT);
  }

  @Test
  public void ending_it_keeps_the_values() {
    define(FakePeople.PAULA, draft("count", null));
    work.run(world.clock.instant());
    define.remove(FakePeople.PAULA, KEY, OptionalInt.of(1)).get();
    world.clock.pass(Duration.ofDays(2));
    work.run(world.clock.instant());
    assertThat(values()).hasSize(1);
    assertThat(define.one(FakePeople.PAULA, KEY).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.jql-metric.none");
  }
}
