package org.sharedoutcomes.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Refusal.Kind;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

public class StopWorkTest {
  private final World world = new World();
  private final StopWork stopWork =
      new StopWork(world.journal, world.issues, world.permissions, world.clock);

  @Before
  public void an_epic() {
    world.issues.put(AnIssue.epic(1, "SHOP-1"));
  }

  private Plan plan() {
    return world.journal.find(Plan.KIND, "1").orElseThrow().value();
  }

  @Test
  public void keeps_who_stopped_it_when_and_why() {
    stopWork.stop(FakePeople.PAULA, " SHOP-1 ", "  Nobody asks for it ").get();

    assertThat(plan().stopped())
        .isEqualTo(new Stopped("Nobody asks for it", "u-paula", world.clock.instant()));
  }

  @Test
  public void takes_nothing_else_from_the_plan_and_goes_on_with_a_reason_in_the_history() {
    new PlanHistory(world.journal).record(FakePeople.MAX, 1, new Quarter(2026, 3));
    stopWork.stop(FakePeople.PAULA, "SHOP-1", "Nobody asks for it").get();

    stopWork.goOn(FakePeople.SUE, "SHOP-1", "A customer asks for it").get();

    assertThat(plan()).isEqualTo(Plan.NONE.quarter(new Quarter(2026, 3)));
    assertThat(world.journal.history("plan/1"))
        .extracting(entry -> entry.who() + " " + entry.what() + ": " + entry.why())
        .containsExactly(
            "u-max planned: ",
            "u-paula stopped: Nobody asks for it",
            "u-sue went on: A customer asks for it");
  }

  @Test
  public void a_reason_is_asked_for_both_ways() {
    assertThat(stopWork.stop(FakePeople.PAULA, "SHOP-1", " ").reasons())
        .extracting(Refusal::field)
        .containsExactly("reason");
    stopWork.stop(FakePeople.PAULA, "SHOP-1", "x".repeat(1000)).get();
    assertThat(stopWork.goOn(FakePeople.PAULA, "SHOP-1", null).reasons())
        .extracting(Refusal::field)
        .containsExactly("reason");
    assertThat(stopWork.goOn(FakePeople.PAULA, "SHOP-1", "x".repeat(1001)).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.common.too-long");
  }

  @Test
  public void the_second_to_stop_learns_who_was_first_and_why() {
    stopWork.stop(FakePeople.PAULA, "SHOP-1", "Nobody asks for it").get();

    Refusal second = stopWork.stop(FakePeople.MAX, "SHOP-1", "Too dear").reasons().get(0);

    assertThat(second.kind()).isEqualTo(Kind.CONFLICT);
    assertThat(second.arguments()).contains(FakePeople.PAULA, "Nobody asks for it");
    assertThat(plan().stopped().by()).isEqualTo("u-paula");
  }

  @Test
  public void what_goes_on_cannot_go_on_again_and_what_is_done_cannot_be_stopped() {
    world.issues.put(AnIssue.epic(2, "SHOP-2").done());

    assertThat(stopWork.goOn(FakePeople.PAULA, "SHOP-1", "Because").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Kind.CONFLICT);
    assertThat(stopWork.stop(FakePeople.PAULA, "SHOP-2", "Because").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Kind.INVALID);
  }

  @Test
  public void only_who_may_edit_the_issue_decides_and_who_may_not_browse_it_learns_nothing() {
    world.issues.put(AnIssue.epic(2, "SHOP-2"));
    world.permissions.forbidEdit(FakePeople.DEV, 1);
    world.permissions.hide(FakePeople.DEV, 2);

    assertThat(kind(FakePeople.DEV, "SHOP-1")).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(FakePeople.DEV, "SHOP-2")).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(FakePeople.DEV, null)).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(FakePeople.GUEST, "SHOP-1")).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(Actor.ANONYMOUS, "SHOP-1")).isEqualTo(Kind.ANONYMOUS);
    assertThat(world.journal.find(Plan.KIND, "1")).isEmpty();
  }

  private Kind kind(Actor actor, String key) {
    return stopWork.stop(actor, key, "Because").reasons().get(0).kind();
  }
}
