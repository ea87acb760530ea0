package org.sharedoutcomes.core.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.impact.LedgerRow.State;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.Result;
import org.sharedoutcomes.core.link.Result.Durability;
import org.sharedoutcomes.core.link.Result.Verdict;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.testkit.FakePeople;

public class RecordResultTest {
  private final ImpactScene scene = new ImpactScene();

  private static ResultDraft draft(String actual, String verdict, String reason) {
    BigDecimal change = actual == null ? null : new BigDecimal(actual);
    return new ResultDraft(change, verdict, reason, "Seen in the funnel", null);
  }

  private Answer<LedgerRow> check(int number, String durability, String left) {
    BigDecimal actual = left == null ? null : new BigDecimal(left);
    return scene.record.check(
        FakePeople.DEV,
        "TIMOB-1",
        "a",
        number,
        OptionalInt.empty(),
        new CheckDraft(durability, actual, "Looked again"));
  }

  private LedgerRow row() {
    return scene.view.row(FakePeople.DEV, "TIMOB-1", "a").get();
  }

  @Test
  public void a_result_keeps_who_said_what_against_which_expectation() {
    scene.bet(1, "2026-04-01");
    Result result = scene.record("TIMOB-1", draft("3.5", "", "")).get().newest().get();
    assertThat(result.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(result.expected()).isEqualByComparingTo("3");
    assertThat(result.confidence()).isEqualTo(60);
    assertThat(result.unit()).isEqualTo("%");
    assertThat(result.lookBack()).isEqualTo("2026-05-01");
    assertThat(result.by()).isEqualTo(FakePeople.DEV.userKey());
    assertThat(result.at()).isEqualTo(scene.world.clock.instant());
    assertThat(result.comment()).isEqualTo("Seen in the funnel");
  }

  @Test
  public void the_rule_weighs_the_change_against_how_the_metric_varied_before() {
    scene.values("a", "2026-02-01", "20", "23", "20", "23", "20", "23", "20", "23");
    scene.bet(1, "2026-04-01", "a", "12", 30, null);
    assertThat(scene.record("TIMOB-1", draft("7", "", "")).get().newest().get().verdict())
        .isEqualTo(Verdict.NOT_CONFIRMED);
    assertThat(scene.record("TIMOB-1", draft("9", "", "")).get().newest().get().verdict())
        .isEqualTo(Verdict.PARTLY);
  }

  @Test
  public void another_verdict_than_the_suggested_one_needs_a_reason_and_keeps_both() {
    scene.bet(1, "2026-04-01");
    Answer<LedgerRow> without = scene.record("TIMOB-1", draft("3", "not-confirmed", " "));
    assertThat(without.reasons()).extracting(Refusal::field).containsExactly("reason");
    Result result =
        scene
            .record("TIMOB-1", draft("3", "not-confirmed", "The campaign did it."))
            .get()
            .newest()
            .get();
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_CONFIRMED);
    assertThat(result.suggested()).isEqualTo(Verdict.CONFIRMED);
    assertThat(result.reason()).isEqualTo("The campaign did it.");
    assertThat(result.durability()).isEqualTo(Durability.NONE);
  }

  @Test
  public void who_cannot_tell_says_so_and_nobody_leaves_the_change_out_by_mistake() {
    scene.bet(1, "2026-04-01");
    assertThat(scene.record("TIMOB-1", draft(null, "", "")).reasons())
        .extracting(Refusal::field)
        .containsExactly("actual");
    assertThat(scene.record("TIMOB-1", draft(null, "confirmed", "Sure")).isDone()).isFalse();
    assertThat(scene.record("TIMOB-1", draft(null, "inconclusive", "")).isDone()).isTrue();
  }

  @Test
  public void every_fault_is_named_at_its_field() {
    scene.bet(1, "2026-04-01");
    ResultDraft wrong =
        new ResultDraft(new BigDecimal("1234567890123456"), "maybe", "", "x".repeat(2001), 0);
    assertThat(scene.record("TIMOB-1", wrong).reasons())
        .extracting(Refusal::field)
        .contains("actual", "verdict", "comment", "checkDays");
    assertThat(scene.ledger().results()).isEmpty();
  }

  @Test
  public void a_later_result_stands_beside_the_earlier_ones() {
    scene.bet(1, "2026-04-01");
    scene.record("TIMOB-1", draft("1", "", "")).get();
    scene.world.clock.pass(Duration.ofDays(1));
    scene.record("TIMOB-1", draft("3", "", "")).get();
    assertThat(row().results())
        .extracting(Result::verdict)
        .containsExactly(Verdict.PARTLY, Verdict.CONFIRMED);
    assertThat(row().newest().get().verdict()).isEqualTo(Verdict.CONFIRMED);
  }

  @Test
  public void a_look_back_that_is_put_off_is_due_again() {
    scene.bet(1, "2026-04-01");
    scene.record("TIMOB-1", draft(null, "inconclusive", "")).get();
    assertThat(row().state(scene.ledger().today())).isEqualTo(State.SETTLED);
    scene.bet(1, "2026-04-01", "a", "3", 30, "2026-05-20");
    assertThat(row().state(scene.ledger().today())).isEqualTo(State.UPCOMING);
    scene.world.clock.pass(Duration.ofDays(5));
    assertThat(row().state(scene.ledger().today())).isEqualTo(State.DUE);
    scene.record("TIMOB-1", draft("3", "", "")).get();
    assertThat(row().state(scene.ledger().today())).isEqualTo(State.SETTLED);
  }

  @Test
  public void another_horizon_later_somebody_looks_whether_it_lasts() {
    scene.bet(1, "2026-04-01");
    scene.record("TIMOB-1", draft("3", "", "")).get();
    assertThat(row().newest().get().checkOn()).isEqualTo("2026-06-14");
    assertThat(scene.ledger().due()).isEmpty();
    assertThat(scene.ledger().upcoming()).hasSize(1);
    scene.world.clock.pass(Duration.ofDays(29));
    assertThat(scene.ledger().due()).isEmpty();
    scene.world.clock.pass(Duration.ofDays(1));
    assertThat(scene.ledger().due()).hasSize(1);
    assertThat(row().state(scene.ledger().today())).isEqualTo(State.CHECK_DUE);
    check(1, "faded", null).get();
    assertThat(row().newest().get().durability()).isEqualTo(Durability.FADED);
    assertThat(scene.ledger().due()).isEmpty();
    assertThat(scene.ledger().upcoming()).isEmpty();
  }

  @Test
  public void the_days_until_then_can_be_chosen_and_count_from_the_look_back_that_still_comes() {
    scene.bet(1, "2026-05-10");
    ResultDraft early = new ResultDraft(new BigDecimal("3"), "", "", "", 90);
    assertThat(scene.record("TIMOB-1", early).get().newest().get().checkOn())
        .isEqualTo("2026-09-07");
  }

  @Test
  public void what_is_left_of_the_change_suggests_whether_it_lasts() {
    scene.bet(1, "2026-04-01");
    scene.record("TIMOB-1", draft("4", "", "")).get();
    check(1, "", "2").get();
    assertThat(row().newest().get().durability()).isEqualTo(Durability.HOLDS);
    check(1, "", "1.9").get();
    assertThat(row().newest().get().durability()).isEqualTo(Durability.FADED);
    check(1, "holds", "1.9").get();
    assertThat(row().newest().get().durability()).isEqualTo(Durability.HOLDS);
    assertThat(check(1, "", null).reasons())
        .extracting(Refusal::field)
        .containsExactly("durability");
    assertThat(check(1, "open", null).isDone()).isFalse();
  }

  @Test
  public void only_an_effect_can_fade_and_only_a_result_that_there_is() {
    scene.bet(1, "2026-04-01");
    scene.record("TIMOB-1", draft("-3", "", "")).get();
    assertThat(check(1, "holds", null).reasons().get(0).kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(check(2, "holds", null).reasons().get(0).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(check(0, "holds", null).isDone()).isFalse();
  }

  @Test
  public void who_may_edit_the_issue_or_owns_the_outcome_may_say_it_and_nobody_else() {
    scene.bet(1, "2026-04-01");
    scene.world.permissions.forbidEdit(FakePeople.DEV, 1);
    scene.world.permissions.forbidEdit(FakePeople.PAULA, 1);
    assertThat(scene.record("TIMOB-1", draft("3", "", "")).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(
            scene
                .record
                .record(FakePeople.PAULA, "TIMOB-1", "a", OptionalInt.empty(), draft("3", "", ""))
                .isDone())
        .isTrue();
    assertThat(check(1, "holds", null).reasons().get(0).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    scene.world.permissions.hide(FakePeople.PAULA, 1);
    assertThat(
            scene
                .record
                .record(FakePeople.PAULA, "TIMOB-1", "a", OptionalInt.empty(), draft("3", "", ""))
                .reasons()
                .get(0)
                .kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(
            scene
                .record
                .record(Actor.ANONYMOUS, "TIMOB-1", "a", OptionalInt.empty(), draft("3", "", ""))
                .reasons()
                .get(0)
                .kind())
        .isEqualTo(Refusal.Kind.ANONYMOUS);
  }

  @Test
  public void the_second_of_two_writers_is_told_of_the_first() {
    scene.bet(1, "2026-04-01");
    OptionalInt seen = OptionalInt.of(row().version());
    scene.record.record(FakePeople.PAULA, "TIMOB-1", "a", seen, draft("3", "", "")).get();
    Refusal refusal =
        scene
            .record
            .record(FakePeople.DEV, "TIMOB-1", "a", seen, draft("1", "", ""))
            .reasons()
            .get(0);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.arguments()).contains(FakePeople.PAULA);
    assertThat(row().results()).hasSize(1);
  }

  @Test
  public void nothing_is_recorded_where_nothing_is_expected_nor_of_a_candidate() {
    scene.bet(1, "2026-04-01", "a", null, 30, null);
    assertThat(scene.record("TIMOB-1", draft("3", "", "")).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    scene.bet(1, "2026-04-01");
    scene.plan(1, Plan.NONE.commitment(Commitment.CANDIDATE));
    assertThat(scene.record("TIMOB-1", draft("3", "", "")).isDone()).isFalse();
    scene.plan(1, Plan.NONE);
    scene.record("TIMOB-1", draft("3", "", "")).get();
    scene.tagIssue.tag(FakePeople.DEV, "TIMOB-1", OptionalInt.empty(), List.of()).get();
    assertThat(row().effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(scene.record("TIMOB-1", draft("4", "", "")).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.INVALID);
  }

  @Test
  public void the_evidence_proposes_the_change_and_names_what_else_was_done() {
    scene.values("a", "2026-03-29", "20", "21", "22", "23", "24", "25");
    scene.bet(1, "2026-04-01");
    scene.bet(2, "2026-04-15");
    scene.bet(3, "2026-01-15");
    scene.bet(4, "2026-04-15", "b", "3", 30, null);
    Evidence evidence = scene.evidence.lookBack(row());
    assertThat(evidence.change())
        .hasValueSatisfying(change -> assertThat(change).isEqualByComparingTo("5"));
    assertThat(scene.evidence.others(FakePeople.DEV, row()))
        .extracting(IssueFacts::key)
        .containsExactly("TIMOB-2");
    scene.world.permissions.hide(FakePeople.DEV, 2);
    assertThat(scene.evidence.others(FakePeople.DEV, row())).isEmpty();
  }

  @Test
  public void work_that_is_not_done_has_no_evidence_yet() {
    scene.values("a", "2026-03-29", "20", "21");
    scene.bet(1, null);
    assertThat(scene.evidence.lookBack(row())).isEqualTo(Evidence.NONE);
    assertThat(scene.evidence.others(FakePeople.DEV, row())).isEmpty();
  }
}
