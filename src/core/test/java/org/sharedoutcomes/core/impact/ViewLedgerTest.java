package org.sharedoutcomes.core.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.impact.LedgerRow.State;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Retirement;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.Stopped;
import org.sharedoutcomes.core.programme.PlanningFields;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

public class ViewLedgerTest {
  private final ImpactScene scene = new ImpactScene();

  private static List<String> keys(List<LedgerRow> rows) {
    return rows.stream().map(row -> row.issue().key()).toList();
  }

  private Ledger asked(String outcome, String function, String team) {
    return scene
        .view
        .ledger(FakePeople.DEV, new LedgerRequest("DEMO", outcome, function, team))
        .get();
  }

  @Test
  public void a_look_back_is_due_on_its_day_and_not_the_day_before() {
    scene.bet(1, "2026-04-15");
    scene.bet(2, "2026-04-16");
    assertThat(keys(scene.ledger().due())).containsExactly("TIMOB-1");
    assertThat(keys(scene.ledger().upcoming())).containsExactly("TIMOB-2");
    scene.world.clock.pass(Duration.ofHours(14));
    assertThat(keys(scene.ledger().due())).containsExactly("TIMOB-1", "TIMOB-2");
  }

  @Test
  public void the_longest_overdue_comes_first_and_what_has_no_day_last() {
    scene.bet(1, "2026-04-10");
    scene.bet(2, "2026-03-01");
    scene.bet(3, null);
    scene.bet(4, "2026-05-10", "a", "3", null, null);
    scene.bet(5, "2026-05-10", "a", "3", 30, "2026-05-20");
    assertThat(keys(scene.ledger().due())).containsExactly("TIMOB-2", "TIMOB-1");
    assertThat(keys(scene.ledger().upcoming())).containsExactly("TIMOB-5", "TIMOB-3", "TIMOB-4");
    assertThat(scene.ledger().upcoming().get(1).state(scene.ledger().today()))
        .isEqualTo(State.NO_DAY);
  }

  @Test
  public void work_without_an_expected_effect_is_no_bet() {
    scene.bet(1, "2026-03-01", "a", null, 30, null);
    assertThat(scene.ledger().rows()).isEmpty();
  }

  @Test
  public void candidates_stopped_work_and_retired_outcomes_ask_for_nothing() {
    scene.bet(1, "2026-03-01");
    scene.bet(2, "2026-03-01");
    scene.bet(3, "2026-03-01", "b", "3", 30, null);
    scene.bet(4, "2026-03-01");
    scene.plan(1, Plan.NONE.commitment(Commitment.CANDIDATE));
    scene.plan(2, Plan.NONE.stopped(new Stopped("No", "u-paula", Instant.EPOCH)));
    scene.save(
        Outcome.KIND,
        "b",
        OutcomeExamples.outcome("b", "Outcome b").withRetirement(new Retirement(null, "Old")));
    assertThat(keys(scene.ledger().due())).containsExactly("TIMOB-4");
    assertThat(scene.ledger().upcoming()).isEmpty();
  }

  @Test
  public void what_had_a_result_stays_in_the_ledger_when_its_link_or_its_plan_goes() {
    scene.bet(1, "2026-03-01");
    scene.bet(2, "2026-03-01");
    scene.record("TIMOB-1", ImpactScene.came("-3")).get();
    scene.record("TIMOB-2", ImpactScene.came("3")).get();
    scene.tagIssue.tag(FakePeople.DEV, "TIMOB-1", OptionalInt.empty(), List.of()).get();
    scene.plan(2, Plan.NONE.stopped(new Stopped("No", "u-paula", Instant.EPOCH)));
    assertThat(keys(scene.ledger().results())).containsExactlyInAnyOrder("TIMOB-1", "TIMOB-2");
    assertThat(scene.ledger().due()).isEmpty();
    scene.world.clock.pass(Duration.ofDays(200));
    assertThat(scene.ledger().due()).isEmpty();
  }

  @Test
  public void linking_again_keeps_the_results_and_a_new_expectation_does_not_change_them() {
    scene.bet(1, "2026-03-01");
    scene.record("TIMOB-1", ImpactScene.came("1")).get();
    scene
        .tagIssue
        .add(
            FakePeople.DEV,
            "TIMOB-1",
            new TagDraft("a", BigDecimal.ONE, 5, 30, "Knew it", null, false))
        .get();
    LedgerRow row = scene.ledger().results().get(0);
    assertThat(row.effect().confidence()).isEqualTo(5);
    assertThat(row.newest().get().confidence()).isEqualTo(60);
    assertThat(row.newest().get().expected()).isEqualByComparingTo("3");
  }

  @Test
  public void work_done_for_what_was_merged_counts_for_what_took_its_place() {
    scene.bet(1, "2026-03-01", "b", "3", 30, null);
    scene
        .record
        .record(FakePeople.DEV, "TIMOB-1", "b", OptionalInt.empty(), ImpactScene.came("1"))
        .get();
    scene.save(
        Outcome.KIND,
        "b",
        OutcomeExamples.outcome("b", "Outcome b").withRetirement(new Retirement("a", "Same")));
    LedgerRow row = scene.ledger().results().get(0);
    assertThat(row.outcome().key()).isEqualTo("a");
    scene.record("TIMOB-1", ImpactScene.came("2")).get();
    LedgerRow later = scene.ledger().results().get(0);
    assertThat(scene.ledger().rows()).hasSize(1);
    assertThat(later.results()).extracting(r -> r.actual().intValue()).containsExactly(1, 2);
  }

  @Test
  public void nobody_sees_or_counts_what_they_may_not_browse() {
    scene.bet(1, "2026-03-01");
    scene.bet(2, "2026-03-01");
    scene.world.permissions.hide(FakePeople.DEV, 2);
    assertThat(keys(scene.ledger().rows())).containsExactly("TIMOB-1");
    assertThat(scene.view.row(FakePeople.DEV, "TIMOB-2", "a").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    LedgerRequest request = LedgerRequest.of("DEMO");
    assertThat(scene.view.ledger(FakePeople.GUEST, request).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(scene.view.ledger(Actor.ANONYMOUS, request).isDone()).isFalse();
    assertThat(scene.view.ledger(FakePeople.DEV, LedgerRequest.of("NO")).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  public void hidden_results_count_in_nobodys_calibration() {
    for (int i = 1; i <= 5; i++) {
      scene.record(scene.bet(i, "2026-03-01"), ImpactScene.came("3")).get();
    }
    assertThat(scene.ledger().everybody().teams().get(0).figures()).isPresent();
    scene.world.permissions.hide(FakePeople.DEV, 3);
    assertThat(scene.ledger().everybody().teams().get(0).figures()).isEmpty();
  }

  @Test
  public void filters_take_outcome_function_and_team() {
    scene.bet(1, "2026-03-01");
    scene.bet(2, "2026-03-01", "b", "3", 30, null);
    scene.world.issues.put(
        AnIssue.like(scene.world.issues.withId(2).orElseThrow()).assignee(FakePeople.DEV));
    assertThat(keys(asked("b", "", "").rows())).containsExactly("TIMOB-2");
    assertThat(keys(asked("", "marketing", "").rows())).containsExactly("TIMOB-1");
    assertThat(keys(asked("", LedgerRequest.NONE, "").rows())).containsExactly("TIMOB-2");
    assertThat(keys(asked("", "", "Marketing").rows())).containsExactly("TIMOB-1");
    assertThat(keys(asked("a", "", LedgerRequest.NONE).rows())).isEmpty();
    assertThat(asked("a", "", LedgerRequest.NONE).teams()).containsExactly("", "Marketing");
  }

  @Test
  public void filters_do_not_change_the_calibration() {
    for (int i = 1; i <= 6; i++) {
      String outcome = i > 5 ? "b" : "a";
      scene.bet(i, "2026-03-01", outcome, "3", 30, null);
      scene
          .record
          .record(FakePeople.DEV, "TIMOB-" + i, outcome, OptionalInt.empty(), ImpactScene.came("3"))
          .get();
    }
    assertThat(asked("a", "", "").everybody()).isEqualTo(scene.ledger().everybody());
    assertThat(asked("b", "support", "x").everybody()).isEqualTo(scene.ledger().everybody());
  }

  @Test
  public void the_team_is_what_the_field_says_where_one_is_named() {
    scene.save(
        Settings.KIND,
        Settings.KEY,
        new Settings(
            Settings.DEFAULT.calendar(), List.of("Epic"), new PlanningFields("Squad", null, null)));
    scene.bet(1, "2026-03-01");
    scene.bet(2, "2026-03-01");
    scene.world.issues.setValue(1, "Squad", "Blue");
    scene.world.issues.setValue(2, "Squad", "");
    assertThat(scene.ledger().teamField()).isEqualTo("Squad");
    assertThat(scene.ledger().teams()).containsExactly("", "Blue");
    assertThat(keys(asked("", "marketing", "Blue").rows())).containsExactly("TIMOB-1");
  }

  @Test
  public void it_costs_the_same_however_many_bets_there_are() {
    scene.bet(1, "2026-03-01");
    scene.ledger();
    int few = cost();
    for (int i = 10; i < 60; i++) {
      scene.record(scene.bet(i, "2026-03-01"), ImpactScene.came("2")).get();
    }
    scene.ledger();
    assertThat(cost()).isEqualTo(few);
    assertThat(scene.ledger().results()).hasSize(50);
  }

  private int cost() {
    int before = scene.world.issues.searches() + scene.world.entries.statements();
    scene.ledger();
    return scene.world.issues.searches() + scene.world.entries.statements() - before;
  }
}
