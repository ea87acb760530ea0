package org.sharedoutcomes.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.roadmap.RecentMoves.Recent;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

public class RecentMovesTest {
  private static final Quarter Q2 = new Quarter(2026, 2);
  private static final Quarter Q3 = new Quarter(2026, 3);

  private final Scene scene = new Scene();
  private final MoveCard moveCard = scene.moveCard();
  private final RecentMoves recentMoves =
      new RecentMoves(
          scene.world.journal,
          scene.world.issues,
          scene.world.permissions,
          scene.history,
          scene.world.clock);

  private void move(Actor actor, String issue, String quarter, String why) {
    scene.world.clock.pass(Duration.ofMinutes(1));
    moveCard.move(actor, MoveRequest.to(issue, quarter, null, why)).get();
  }

  private List<Recent> recent(Actor actor) {
    scene.world.clock.pass(Duration.ofMinutes(1));
    return recentMoves.of(actor).get();
  }

  @Test
  public void moves_come_newest_first_with_who_and_why_and_the_last_of_a_card_can_be_undone() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));
    scene.world.issues.put(AnIssue.epic(2, "SHOP-2"));
    move(FakePeople.PAULA, "SHOP-1", "2026-Q2", "");
    move(FakePeople.MAX, "SHOP-2", "2026-Q2", "");
    move(FakePeople.PAULA, "SHOP-1", "2026-Q3", "The team is ill");

    List<Recent> recent = recent(FakePeople.SUE);

    assertThat(recent)
        .extracting(
            one -> one.issue().key(),
            one -> one.move().from(),
            one -> one.move().to(),
            one -> one.move().by(),
            one -> one.move().why(),
            one -> one.undo() != null)
        .containsExactly(
            tuple("SHOP-1", Q2, Q3, "u-paula", "The team is ill", true),
            tuple("SHOP-2", null, Q2, "u-max", "", true),
            tuple("SHOP-1", null, Q2, "u-paula", "", false));
    moveCard.move(FakePeople.SUE, recent.get(0).undo()).get();
    assertThat(scene.world.issues.withId(1).orElseThrow().targetQuarter()).isEqualTo(Q2);
  }

  @Test
  public void what_one_may_not_browse_is_not_there_and_what_one_may_not_edit_not_undone() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));
    scene.world.issues.put(AnIssue.epic(2, "SHOP-2"));
    move(FakePeople.PAULA, "SHOP-1", "2026-Q2", "");
    move(FakePeople.PAULA, "SHOP-2", "2026-Q2", "");
    scene.world.permissions.hide(FakePeople.DEV, 1);
    scene.world.permissions.forbidEdit(FakePeople.DEV, 2);

    assertThat(recent(FakePeople.DEV))
        .extracting(one -> one.issue().key(), Recent::undo)
        .containsExactly(tuple("SHOP-2", null));
    assertThat(recentMoves.of(FakePeople.GUEST).isDone()).isFalse();
    scene.world.clock.pass(Duration.ofDays(91));
    assertThat(recent(FakePeople.PAULA)).isEmpty();
  }

  @Test
  public void it_costs_the_same_however_many_cards_were_moved() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));
    move(FakePeople.PAULA, "SHOP-1", "2026-Q2", "");
    int few = cost();
    for (int id = 2; id < 100; id++) {
      scene.world.issues.put(AnIssue.epic(id, "SHOP-" + id));
      move(FakePeople.PAULA, "SHOP-" + id, "2026-Q3", "");
    }
    assertThat(cost()).isEqualTo(few);
    assertThat(recent(FakePeople.PAULA)).hasSize(99);
  }

  private int cost() {
    recent(FakePeople.PAULA);
    int before = scene.world.entries.statements() + scene.world.issues.searches();
    recent(FakePeople.PAULA);
    return scene.world.entries.statements() + scene.world.issues.searches() - before;
  }
}
