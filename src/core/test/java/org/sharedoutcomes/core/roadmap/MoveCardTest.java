package org.sharedoutcomes.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.PlanHistory.Move;
import org.sharedoutcomes.core.roadmap.MoveCard.Moved;
import org.sharedoutcomes.core.roadmap.MoveRequest.Expected;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

public class MoveCardTest {
  private static final Quarter Q2 = new Quarter(2026, 2);
  private static final Quarter Q3 = new Quarter(2026, 3);

  private final Scene scene = new Scene();
  private final MoveCard moveCard = scene.moveCard();

  private Answer<Moved> move(Actor actor, String quarter, Expected expected) {
    return moveCard.move(actor, MoveRequest.to("SHOP-1", quarter, expected, null));
  }

  private Quarter target() {
    return scene.world.issues.withId(1).orElseThrow().targetQuarter();
  }

  @Test
  public void a_move_writes_the_target_quarter() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));

    assertThat(move(FakePeople.PAULA, "2026-Q3", new Expected("2026-Q2")).isDone()).isTrue();

    assertThat(target()).isEqualTo(Q3);
  }

  @Test
  public void of_two_who_move_a_card_the_second_learns_who_was_first_and_where_it_is() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    move(FakePeople.PAULA, "2026-Q3", new Expected("2026-Q2"));

    Refusal refusal = move(FakePeople.MAX, "2026-Q4", new Expected("2026-Q2")).reasons().get(0);

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.key()).isEqualTo("shared-outcomes.roadmap.elsewhere-by-now-moved");
    assertThat(refusal.arguments())
        .containsExactly(
            "SHOP-1", "2026-Q3", FakePeople.PAULA, Instant.parse("2026-05-15T10:00:00Z"));
    assertThat(target()).isEqualTo(Q3);
  }

  @Test
  public void who_has_seen_where_it_is_may_move_it_on() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    move(FakePeople.PAULA, "2026-Q3", new Expected("2026-Q2"));

    assertThat(move(FakePeople.MAX, "2026-Q4", new Expected("2026-Q3")).isDone()).isTrue();
  }

  @Test
  public void a_card_that_is_unscheduled_by_now_is_a_conflict_too() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    scene.history.record(FakePeople.DEV, 1, Q2);
    move(FakePeople.PAULA, null, null);

    assertThat(move(FakePeople.MAX, "2026-Q4", new Expected("2026-Q2")).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.roadmap.unscheduled-by-now-moved");
  }

  @Test
  public void nobody_is_named_when_nobody_planned_it() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").due(LocalDate.of(2026, 8, 1)));
    scene.history.record(FakePeople.PAULA, 1, Q2);

    assertThat(move(FakePeople.MAX, "2026-Q4", new Expected(null)).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.roadmap.elsewhere-by-now");
  }

  @Test
  public void without_an_expectation_nothing_is_compared() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));

    assertThat(move(FakePeople.MAX, "2026-Q4", null).isDone()).isTrue();
  }

  @Test
  public void a_due_date_places_the_card_when_its_target_is_taken_away() {
    scene.world.issues.put(
        AnIssue.epic(1, "SHOP-1").targetQuarter(Q2).due(LocalDate.of(2026, 8, 1)));

    Moved moved = move(FakePeople.PAULA, "", new Expected("2026-Q2")).get();

    assertThat(moved.placement()).isEqualTo(new Placement(Q3, Placement.Source.DUE_DATE));
  }

  @Test
  public void what_is_no_quarter_is_refused_by_field() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));

    assertThat(move(FakePeople.PAULA, "2026-Q5", new Expected("next")).reasons())
        .extracting(Refusal::kind, Refusal::field)
        .containsExactly(
            tuple(Refusal.Kind.MALFORMED, "quarter"),
            tuple(Refusal.Kind.MALFORMED, "expectedQuarter"));
  }

  @Test
  public void who_may_browse_but_not_edit_is_refused_and_who_may_not_browse_finds_nothing() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));
    scene.world.permissions.forbidEdit(FakePeople.DEV, 1);
    scene.world.permissions.hide(FakePeople.SUE, 1);

    assertThat(move(FakePeople.DEV, "2026-Q3", null).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(move(FakePeople.SUE, "2026-Q3", null).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(move(FakePeople.GUEST, "2026-Q3", null).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(move(Actor.ANONYMOUS, "2026-Q3", null).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.ANONYMOUS);
  }

  @Test
  public void the_history_keeps_changes_only() {
    scene.history.record(FakePeople.PAULA, 7, null);
    scene.history.record(FakePeople.PAULA, 7, Q2);
    scene.history.record(FakePeople.MAX, 7, Q2);
    scene.history.record(FakePeople.MAX, 7, null);

    assertThat(scene.world.journal.versions(Plan.KIND, "7"))
        .extracting(plan -> plan.value().quarter(), plan -> plan.changedBy())
        .containsExactly(tuple(Q2, "u-paula"), tuple(null, "u-max"));
  }

  private List<Move> moves() {
    return scene.history.moves(scene.world.journal.history(Plan.KIND.stream("1")));
  }

  private Plan plan() {
    return scene.history.latest(1).orElseThrow().value();
  }

  private Answer<Moved> relink(String quarter, String link, String unlink) {
    TagDraft tag = link == null ? null : new TagDraft(link, null, null, null, null, null, false);
    return moveCard.move(
        FakePeople.PAULA, new MoveRequest("SHOP-1", quarter, null, "", tag, unlink));
  }

  private List<String> outcomes() {
    return scene.world.issues.withId(1).orElseThrow().outcomes();
  }

  @Test
  public void a_reason_is_kept_with_its_move() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));
    moveCard.move(FakePeople.PAULA, MoveRequest.to("SHOP-1", "2026-Q3", null, " The team is ill "));

    assertThat(scene.world.journal.history(Plan.KIND.stream("1")))
        .extracting(Entry::what, Entry::who, Entry::why)
        .containsExactly(tuple("planned", "u-paula", "The team is ill"));
  }

  @Test
  public void a_reason_can_be_said_afterwards_and_belongs_to_the_move() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));
    move(FakePeople.PAULA, "2026-Q2", null);
    move(FakePeople.PAULA, "2026-Q3", null);
    moveCard.move(
        FakePeople.PAULA,
        MoveRequest.to("SHOP-1", "2026-Q3", new Expected("2026-Q3"), "The team is ill"));

    assertThat(moves())
        .extracting(Move::from, Move::to, Move::why)
        .containsExactly(tuple(null, Q2, ""), tuple(Q2, Q3, "The team is ill"));
  }

  @Test
  public void a_reason_has_at_most_500_characters() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));

    assertThat(
            moveCard
                .move(FakePeople.PAULA, MoveRequest.to("SHOP-1", "2026-Q3", null, "x".repeat(501)))
                .reasons())
        .extracting(Refusal::field)
        .containsExactly("why");
    assertThat(target()).isNull();
  }

  @Test
  public void who_moved_it_is_told_though_somebody_else_changed_its_plan_later() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));
    move(FakePeople.PAULA, "2026-Q3", null);
    scene.save(Plan.KIND, "1", plan().commitment(Commitment.LIKELY));

    assertThat(move(FakePeople.MAX, "2026-Q4", new Expected(null)).reasons().get(0).arguments())
        .contains(FakePeople.PAULA)
        .doesNotContain(FakePeople.ADMIN);
  }

  @Test
  public void undo_puts_a_card_back_where_its_due_date_had_it() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").due(LocalDate.of(2026, 5, 20)));
    Moved moved = move(FakePeople.PAULA, "2026-Q3", new Expected("2026-Q2")).get();

    Moved back = moveCard.move(FakePeople.PAULA, moved.undo()).get();

    assertThat(target()).isNull();
    assertThat(back.placement()).isEqualTo(new Placement(Q2, Placement.Source.DUE_DATE));
  }

  @Test
  public void undo_is_refused_when_somebody_moved_the_card_on_meanwhile() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    Moved moved = move(FakePeople.PAULA, "2026-Q3", null).get();
    move(FakePeople.MAX, "2026-Q4", null);

    assertThat(moveCard.move(FakePeople.PAULA, moved.undo()).reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.CONFLICT);
    assertThat(target()).isEqualTo(new Quarter(2026, 4));
  }

  @Test
  public void a_span_moves_as_a_whole_and_back() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").due(LocalDate.of(2026, 8, 1)));
    scene.save(Plan.KIND, "1", Plan.NONE.starts(Q2));

    Moved moved = move(FakePeople.PAULA, "2026-Q4", null).get();
    assertThat(plan().starts()).isEqualTo(Q3);
    moveCard.move(FakePeople.PAULA, moved.undo()).get();
    assertThat(plan().starts()).isEqualTo(Q2);
    move(FakePeople.PAULA, "2026-Q3", null);
    move(FakePeople.PAULA, "2026-Q2", null);
    assertThat(plan().starts()).isEqualTo(new Quarter(2026, 1));
  }

  @Test
  public void an_edit_of_the_field_moves_a_span_as_a_whole_too() {
    scene.history.record(FakePeople.PAULA, 1, Q3);
    scene.save(Plan.KIND, "1", plan().starts(Q2));
    scene.history.record(FakePeople.PAULA, 1, new Quarter(2027, 1));
    scene.history.record(FakePeople.PAULA, 1, null);

    assertThat(plan().starts()).isEqualTo(new Quarter(2026, 4));
  }

  @Test
  public void going_to_another_lane_links_that_outcome_too_and_undo_takes_the_link_away() {
    scene.outcome("activation", "Activation").outcome("retention", "Retention");
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").tagged("activation").targetQuarter(Q2));

    Moved moved = relink("2026-Q3", "retention", null).get();
    assertThat(outcomes()).containsExactly("activation", "retention");
    assertThat(target()).isEqualTo(Q3);

    moveCard.move(FakePeople.PAULA, moved.undo()).get();
    assertThat(outcomes()).containsExactly("activation");
    assertThat(target()).isEqualTo(Q2);
  }

  @Test
  public void instead_takes_the_other_link_away_and_undo_brings_its_expected_effect_back() {
    scene.outcome("activation", "Activation").outcome("retention", "Retention");
    scene.world.issues.put(
        AnIssue.epic(1, "SHOP-1").tagged("activation").due(LocalDate.of(2026, 5, 20)));
    Effect effect = new Effect(new BigDecimal("3"), 60, 90, "A pilot", null, true);
    scene.save(IssueOutcomes.KIND, "1", IssueOutcomes.expecting(Map.of("activation", effect)));

    Moved moved = relink("2026-Q2", "retention", "activation").get();
    assertThat(outcomes()).containsExactly("retention");
    assertThat(target()).as("its due date has it there").isNull();

    moveCard.move(FakePeople.PAULA, moved.undo()).get();
    assertThat(outcomes()).containsExactly("activation");
    assertThat(scene.world.journal.find(IssueOutcomes.KIND, "1").orElseThrow().value().effects())
        .containsExactly(Map.entry("activation", effect));
  }

  @Test
  public void a_lane_that_took_in_another_outcome_is_left_by_the_former_name_too() {
    scene.outcome("former", "Former").outcome("activation", "Activation");
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").tagged("former"));
    scene.retire("former", "activation");

    relink(null, null, "activation").get();

    assertThat(outcomes()).isEmpty();
  }

  @Test
  public void what_cannot_be_linked_is_not_moved_either() {
    scene.outcome("activation", "Activation");
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));

    assertThat(relink("2026-Q3", "nope", null).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.outcome.no-such-outcome");
    assertThat(relink("2026-Q3", null, "activation").reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.roadmap.not-linked-any-more");
    assertThat(target()).isEqualTo(Q2);
  }
}
