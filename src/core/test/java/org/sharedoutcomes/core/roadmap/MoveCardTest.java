package org.sharedoutcomes.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.roadmap.MoveCard.Moved;
import org.sharedoutcomes.core.roadmap.MoveRequest.Expected;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

public class MoveCardTest {
  private static final Quarter Q2 = new Quarter(2026, 2);
  private static final Quarter Q3 = new Quarter(2026, 3);

  private final Scene scene = new Scene();
  private final MoveCard moveCard =
      new MoveCard(
          scene.world.issues,
          scene.world.permissions,
          scene.history,
          scene.world.journal,
          new ClusterLock() {
            @Override
            public <T> T holding(String name, Supplier<T> work) {
              return work.get();
            }
          });

  private Answer<Moved> move(Actor actor, String quarter, Expected expected) {
    Answer<Moved> moved = moveCard.move(actor, new MoveRequest("SHOP-1", quarter, expected));
    if (moved.isDone()) { // as the field does
      scene.history.record(actor, 1, moved.get().issue().targetQuarter());
    }
    return moved;
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
}
