package org.sharedoutcomes.core.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.nudge.BrowseNudges.Found;
import org.sharedoutcomes.core.nudge.Nudge.State;
import org.sharedoutcomes.core.testkit.FakeNewIssues;
import org.sharedoutcomes.core.testkit.FakePeople;

public class HandleNudgeTest {
  private final NudgeScene scene = new NudgeScene().with(NudgeScene.belowThirtyFive());
  private final BrowseNudges browse =
      new BrowseNudges(
          scene.world.journal, scene.world.permissions, scene.world.people, scene.world.clock);
  private final HandleNudge handle =
      new HandleNudge(
          browse,
          scene.world.journal,
          new FakeNewIssues(scene.world.issues),
          scene.world.issues,
          scene.world.clock);

  @Before
  public void the_value_is_too_low() {
    scene.value("2026-05-10", "34");
  }

  private Answer<Found> acknowledge(Actor actor, String reason) {
    return handle.acknowledge(actor, "r1", "activation-rate", reason);
  }

  private Answer<Found> snooze(String until) {
    return handle.snooze(FakePeople.PAULA, "r1", "activation-rate", until, "on holiday");
  }

  private static List<String> fields(Answer<?> answer) {
    return answer.reasons().stream().map(Refusal::field).toList();
  }

  @Test
  public void who_is_told_and_who_is_a_member_may_acknowledge() {
    assertThat(acknowledge(FakePeople.PAULA, "we know").get().state())
        .isEqualTo(State.ACKNOWLEDGED);
    assertThat(acknowledge(FakePeople.MAX, "me too").isDone()).isTrue();
    assertThat(scene.nudge().orElseThrow().latest().orElseThrow().handlings())
        .extracting(Handling::by)
        .containsExactly("u-paula", "u-max");
  }

  @Test
  public void others_may_not() {
    assertThat(acknowledge(FakePeople.DEV, "x").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(acknowledge(FakePeople.GUEST, "x").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(acknowledge(Actor.ANONYMOUS, "x").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.ANONYMOUS);
    assertThat(scene.nudge().orElseThrow().latest().orElseThrow().handlings()).isEmpty();
  }

  @Test
  public void a_reason_is_needed() {
    assertThat(fields(acknowledge(FakePeople.PAULA, " "))).containsExactly("reason");
    assertThat(fields(handle.snooze(FakePeople.PAULA, "r1", "activation-rate", "x", "")))
        .containsExactlyInAnyOrder("until", "reason");
  }

  @Test
  public void a_snooze_ends_tomorrow_at_the_earliest_and_within_a_year() {
    assertThat(fields(snooze("2026-05-15"))).containsExactly("until");
    assertThat(fields(snooze("2027-06-01"))).containsExactly("until");
    assertThat(snooze("2026-05-16").get().state()).isEqualTo(State.SNOOZED);
    scene.world.clock.pass(Duration.ofDays(1));
    assertThat(state()).isEqualTo(State.SNOOZED);
    scene.world.clock.pass(Duration.ofDays(1));
    assertThat(state()).isEqualTo(State.FIRING);
  }

  private State state() {
    return browse.mine(FakePeople.PAULA).get().get(0).state();
  }

  @Test
  public void what_is_over_cannot_be_acknowledged() {
    scene.value("2026-05-11", "40");
    assertThat(acknowledge(FakePeople.PAULA, "late").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  public void what_is_not_there_is_not_found() {
    assertThat(handle.acknowledge(FakePeople.PAULA, "r1", "other", "x").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  public void an_issue_is_made_tagged_and_remembered() {
    IssueFacts issue =
        handle
            .act(
                FakePeople.SUE,
                "r1",
                "activation-rate",
                new HandleNudge.Action("TEST", "Task", "Look into it", ""))
            .get();
    assertThat(scene.world.issues.withId(issue.id()).orElseThrow().outcomes())
        .containsExactly("activation-rate");
    Found found = browse.mine(FakePeople.PAULA).get().get(0);
    assertThat(found.state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(found.nudge().latest().orElseThrow().handlings().get(0).issue())
        .isEqualTo(issue.id());
  }

  @Test
  public void no_issue_is_made_without_a_summary_or_where_it_cannot_be() {
    assertThat(
            fields(
                handle.act(
                    FakePeople.SUE,
                    "r1",
                    "activation-rate",
                    new HandleNudge.Action("TEST", "", "two\nlines", null))))
        .containsExactlyInAnyOrder("type", "summary");
    assertThat(
            fields(
                handle.act(
                    FakePeople.SUE,
                    "r1",
                    "activation-rate",
                    new HandleNudge.Action("NONE", "Task", "x", null))))
        .containsExactly("project");
    assertThat(scene.nudge().orElseThrow().latest().orElseThrow().handlings()).isEmpty();
  }

  @Test
  public void the_agenda_has_each_deviation_once_until_it_was_discussed() {
    scene.value("2026-05-11", "40");
    scene.value("2026-05-12", "33");
    assertThat(browse.agenda(FakePeople.MAX, Optional.of("DEMO")).get()).hasSize(2);
    assertThat(browse.agenda(FakePeople.MAX, Optional.of("OTHER")).get()).isEmpty();
    handle.discussed(FakePeople.MAX, "r1", "activation-rate").get();
    assertThat(browse.agenda(FakePeople.MAX, Optional.empty()).get()).isEmpty();
    scene.value("2026-05-13", "40");
    scene.value("2026-05-14", "33");
    assertThat(browse.agenda(FakePeople.MAX, Optional.empty()).get()).hasSize(1);
  }

  @Test
  public void mine_are_those_that_tell_me() {
    assertThat(browse.mine(FakePeople.PAULA).get()).hasSize(1);
    assertThat(browse.mine(FakePeople.MAX).get()).isEmpty();
    assertThat(browse.all(FakePeople.MAX, Optional.empty()).get()).hasSize(1);
    assertThat(browse.all(FakePeople.MAX, Optional.empty()).get().get(0).mayHandle()).isTrue();
    assertThat(browse.all(FakePeople.DEV, Optional.empty()).get().get(0).mayHandle()).isFalse();
  }

  @Test
  public void two_people_at_once_are_both_remembered() {
    acknowledge(FakePeople.PAULA, "first");
    new HandleNudge(
            new BrowseNudges(
                scene.world.anotherNode(),
                scene.world.permissions,
                scene.world.people,
                scene.world.clock),
            scene.world.anotherNode(),
            new FakeNewIssues(scene.world.issues),
            scene.world.issues,
            scene.world.clock)
        .snooze(FakePeople.MAX, "r1", "activation-rate", "2026-06-01", "second");
    assertThat(scene.nudge().orElseThrow().latest().orElseThrow().handlings()).hasSize(2);
    assertThat(scene.nudge().orElseThrow().snoozedUntil()).isEqualTo(LocalDate.of(2026, 6, 1));
  }
}
