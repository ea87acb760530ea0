package org.sharedoutcomes.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

public class PlanIssueTest {
  private static final Quarter Q2 = new Quarter(2026, 2);
  private static final Quarter Q4 = new Quarter(2026, 4);
  private static final OptionalInt NEWEST = OptionalInt.empty();

  private final Scene scene = new Scene();
  private final ReadPlan readPlan =
      new ReadPlan(scene.world.issues, scene.world.journal, scene.world.permissions);
  private final PlanIssue planIssue =
      new PlanIssue(readPlan, scene.moveCard(), scene.world.journal, scene.world.lock);

  public PlanIssueTest() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q4));
  }

  private Answer<IssuePlan> plan(Actor actor, OptionalInt version, PlanDraft draft) {
    return planIssue.plan(actor, "SHOP-1", version, draft);
  }

  private Plan committed(String commitment) {
    return plan(FakePeople.PAULA, NEWEST, PlanDraft.commitment(commitment, "")).get().plan();
  }

  private static PlanDraft starting(String quarter) {
    return new PlanDraft(null, null, quarter, null);
  }

  private Refusal refused(Actor actor, PlanDraft draft) {
    List<Refusal> reasons = plan(actor, NEWEST, draft).reasons();
    assertThat(reasons).hasSize(1);
    return reasons.get(0);
  }

  @Test
  public void how_sure_it_is_can_be_said_changed_and_taken_back() {
    assertThat(committed("candidate").isCandidate()).isTrue();
    assertThat(committed("Likely").commitment()).isEqualTo(Commitment.LIKELY);
    assertThat(committed("committed").commitment()).isEqualTo(Commitment.COMMITTED);
    assertThat(committed("none").commitment()).isNull();
  }

  @Test
  public void what_is_not_said_stays_as_it_is() {
    plan(FakePeople.PAULA, NEWEST, new PlanDraft(null, "likely", "2026-Q2", ""));

    Plan now =
        plan(FakePeople.MAX, NEWEST, new PlanDraft(null, "committed", null, "")).get().plan();

    assertThat(now.starts()).isEqualTo(Q2);
    assertThat(now.quarter()).isEqualTo(Q4);
    assertThat(plan(FakePeople.MAX, NEWEST, starting("none")).get().plan().starts()).isNull();
    assertThat(readPlan.read(FakePeople.MAX, "SHOP-1").get().plan().commitment())
        .isEqualTo(Commitment.COMMITTED);
  }

  @Test
  public void the_quarter_is_written_into_jiras_field() {
    Plan planned =
        plan(FakePeople.PAULA, NEWEST, new PlanDraft("2027-Q1", "likely", "2026-Q4", ""))
            .get()
            .plan();

    assertThat(planned)
        .isEqualTo(new Plan(new Quarter(2027, 1), Commitment.LIKELY, Q4, null, null));
    assertThat(scene.world.issues.withId(1).orElseThrow().targetQuarter())
        .isEqualTo(new Quarter(2027, 1));
    assertThat(plan(FakePeople.PAULA, NEWEST, new PlanDraft("", null, null, "")).get().issue())
        .extracting(issue -> issue.targetQuarter())
        .isNull();
  }

  @Test
  public void work_may_begin_in_its_own_quarter_and_before_but_not_after() {
    assertThat(plan(FakePeople.PAULA, NEWEST, starting("2026-Q4")).isDone()).isTrue();
    assertThat(plan(FakePeople.PAULA, NEWEST, starting("2025-Q1")).isDone()).isTrue();

    Refusal refusal = refused(FakePeople.PAULA, starting("2027-Q1"));

    assertThat(refusal)
        .isEqualTo(
            Refusal.invalid(
                "starts", "shared-outcomes.plan.starts-too-late", "SHOP-1", "2027-Q1", "2026-Q4"));
  }

  @Test
  public void where_work_begins_is_held_against_the_quarter_that_is_asked_for_with_it() {
    PlanDraft earlier = new PlanDraft("2026-Q1", "likely", "2026-Q2", "");

    assertThat(refused(FakePeople.PAULA, earlier).key())
        .isEqualTo("shared-outcomes.plan.starts-too-late");
    assertThat(scene.world.issues.withId(1).orElseThrow().targetQuarter()).isEqualTo(Q4);
  }

  @Test
  public void a_due_date_is_a_quarter_to_begin_before_but_no_quarter_is_none() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").due(LocalDate.of(2026, 8, 1)));
    assertThat(plan(FakePeople.PAULA, NEWEST, starting("2026-Q2")).isDone()).isTrue();

    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));
    assertThat(refused(FakePeople.PAULA, starting("2026-Q2")).key())
        .isEqualTo("shared-outcomes.plan.starts-unscheduled");
  }

  @Test
  public void every_fault_is_named_at_its_field() {
    PlanDraft draft = new PlanDraft("soon", "surely", "2026-Q5", "x".repeat(501));

    assertThat(plan(FakePeople.PAULA, NEWEST, draft).reasons())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder("quarter", "commitment", "starts", "why");
    assertThat(scene.world.issues.withId(1).orElseThrow().targetQuarter()).isEqualTo(Q4);
  }

  @Test
  public void of_two_planners_the_second_learns_who_was_first() {
    int seen = readPlan.read(FakePeople.MAX, "SHOP-1").get().version();
    plan(FakePeople.PAULA, OptionalInt.of(seen), PlanDraft.commitment("likely", ""));

    Refusal refusal =
        plan(FakePeople.MAX, OptionalInt.of(seen), PlanDraft.commitment("committed", ""))
            .reasons()
            .get(0);

    assertThat(refusal)
        .isEqualTo(
            Refusal.conflict(
                "",
                "shared-outcomes.plan.changed-meanwhile",
                "SHOP-1",
                FakePeople.PAULA,
                Instant.parse("2026-05-15T10:00:00Z")));
    assertThat(readPlan.read(FakePeople.MAX, "SHOP-1").get().plan().commitment())
        .isEqualTo(Commitment.LIKELY);
  }

  @Test
  public void who_may_not_edit_the_issue_may_not_plan_it_and_who_may_not_browse_it_knows_nothing() {
    scene.world.permissions.forbidEdit(FakePeople.DEV, 1);
    scene.world.permissions.hide(FakePeople.SUE, 1);
    PlanDraft draft = PlanDraft.commitment("likely", "");

    assertThat(refused(FakePeople.DEV, draft).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(readPlan.read(FakePeople.DEV, "SHOP-1").get().mayPlan()).isFalse();
    assertThat(refused(FakePeople.SUE, draft).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(readPlan.changes(FakePeople.SUE, "SHOP-1").reasons())
        .isEqualTo(readPlan.read(FakePeople.SUE, "SHOP-1").reasons());
    assertThat(refused(Actor.ANONYMOUS, draft).kind()).isEqualTo(Refusal.Kind.ANONYMOUS);
    assertThat(refused(FakePeople.GUEST, draft).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  @Test
  public void the_history_tells_who_changed_what_and_why_newest_first() {
    scene.history.record(FakePeople.PAULA, 1, Q4);
    plan(FakePeople.MAX, NEWEST, PlanDraft.commitment("committed", "The campaign is booked"));

    assertThat(readPlan.changes(FakePeople.DEV, "SHOP-1").get())
        .extracting(
            PlanChange::who,
            PlanChange::why,
            change -> change.before().quarter(),
            change -> change.after().quarter(),
            change -> change.after().commitment())
        .containsExactly(
            tuple(FakePeople.MAX, "The campaign is booked", Q4, Q4, Commitment.COMMITTED),
            tuple(FakePeople.PAULA, "", null, Q4, null));
  }

  @Test
  public void what_changes_nothing_leaves_no_trace() {
    plan(FakePeople.PAULA, NEWEST, PlanDraft.commitment("likely", ""));
    int version = readPlan.read(FakePeople.PAULA, "SHOP-1").get().version();

    plan(
        FakePeople.PAULA, OptionalInt.of(version), new PlanDraft("2026-Q4", "likely", "", "Again"));

    assertThat(readPlan.read(FakePeople.PAULA, "SHOP-1").get().version()).isEqualTo(version);
  }
}
