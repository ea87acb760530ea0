package org.sharedoutcomes.core.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.nudge.Handling.How;
import org.sharedoutcomes.core.nudge.Nudge.State;
import org.sharedoutcomes.core.testkit.FakePeople;

public class EvaluateNudgesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 15);
  private static final List<String> OSCILLATING =
      List.of("34", "35.5", "34.8", "36", "34.2", "35.9", "34.9", "36.5", "34.4", "38");

  private final NudgeScene scene = new NudgeScene().with(NudgeScene.belowThirtyFive());

  private static String day(int index) {
    return LocalDate.of(2026, 5, 1).plusDays(index).toString();
  }

  @Test
  public void ten_values_about_the_threshold_are_one_notice_one_recovery_and_one_agenda_item() {
    for (int i = 0; i < OSCILLATING.size(); i++) {
      scene.value(day(i), OSCILLATING.get(i));
    }
    assertThat(scene.told()).containsExactly("fired", "recovered");
    assertThat(scene.nudge().orElseThrow().episodes()).hasSize(1);
    assertThat(scene.nudge().orElseThrow().state(TODAY)).isEqualTo(State.RECOVERED);
  }

  @Test
  public void they_are_the_same_when_they_come_all_at_once() {
    for (int i = 0; i < OSCILLATING.size(); i++) {
      scene.known(day(i), OSCILLATING.get(i));
    }
    scene.evaluate().recorded("activation-rate");
    scene.evaluate().everything();
    assertThat(scene.told()).containsExactly("fired", "recovered");
  }

  @Test
  public void the_owner_is_told_of_the_value_that_set_it_off() {
    scene.value(day(0), "34");
    Notice notice = scene.world.notices.all().get(0);
    assertThat(notice.audience()).containsExactly(FakePeople.PAULA.userKey());
    assertThat(notice.arguments())
        .contains("Activation rate", "Too low", new Amount(new BigDecimal("34"), "%"));
    assertThat(notice.path()).endsWith("/outcomes/activation-rate/nudges");
  }

  @Test
  public void nodes_that_look_at_once_tell_once() throws Exception {
    scene.known(day(0), "34");
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> looks = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        EvaluateNudges node = scene.evaluate(scene.world.anotherNode());
        looks.add(
            () -> {
              node.recorded("activation-rate");
              return "";
            });
      }
      for (Future<String> look : nodes.invokeAll(looks)) {
        assertThat(look.get()).isEmpty();
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(scene.told()).containsExactly("fired");
    assertThat(scene.nudge().orElseThrow().tellings()).isEqualTo(1);
  }

  @Test
  public void a_node_that_died_between_telling_and_remembering_does_not_tell_twice() {
    scene.value(day(0), "34");
    scene.change(nudge -> Nudge.fresh("r1", "activation-rate"));
    scene.evaluate().everything();
    assertThat(scene.told()).containsExactly("fired");
  }

  @Test
  public void what_history_holds_is_not_told_but_what_lasts_is() {
    scene.world.clock.moveTo(NudgeScene.MADE.minus(Duration.ofDays(1)));
    scene.known("2025-01-10", "30");
    scene.known("2025-01-17", "40");
    scene.known("2025-06-10", "33");
    scene.world.clock.moveTo(Instant.parse("2025-07-02T00:00:00Z"));
    scene.evaluate().everything();
    assertThat(scene.told()).containsExactly("fired");
    assertThat(scene.nudge().orElseThrow().episodes()).hasSize(1);
  }

  @Test
  public void a_long_history_taken_in_late_is_no_news() {
    scene.known("2026-01-10", "30");
    scene.known("2026-01-17", "40");
    scene.evaluate().recorded("activation-rate");
    assertThat(scene.told()).isEmpty();
  }

  @Test
  public void a_value_from_before_the_deviation_changes_nothing() {
    scene.value(day(5), "34");
    scene.value(day(1), "50");
    scene.value(day(2), "20");
    assertThat(scene.told()).containsExactly("fired");
    assertThat(scene.nudge().orElseThrow().episodes()).hasSize(1);
    assertThat(scene.nudge().orElseThrow().episodes().get(0).from())
        .isEqualTo(day(2) + "T00:00:00Z");
  }

  @Test
  public void a_restatement_that_takes_the_deviation_back_is_a_recovery() {
    scene.value(day(5), "34");
    scene.value(day(5), "43");
    scene.value(day(5), "43.1");
    assertThat(scene.told()).containsExactly("fired", "recovered");
  }

  @Test
  public void a_restatement_that_brings_an_ended_one_back_is_told_again() {
    scene.value(day(5), "34");
    scene.value(day(6), "39");
    scene.value(day(6), "33");
    assertThat(scene.told()).containsExactly("fired", "recovered", "fired");
    assertThat(scene.nudge().orElseThrow().episodes()).hasSize(1);
  }

  @Test
  public void pending_fires_when_its_time_is_over_without_a_new_value() {
    scene.with(NudgeScene.rule(NudgeScene.belowThirtyFive().condition(), 3, null));
    scene.value(day(13), "34");
    assertThat(scene.told()).isEmpty();
    assertThat(scene.nudge().orElseThrow().state(TODAY)).isEqualTo(State.PENDING);
    scene.world.clock.pass(Duration.ofDays(2));
    scene.evaluate().everything();
    assertThat(scene.told()).containsExactly("fired");
    assertThat(scene.nudge().orElseThrow().episodes().get(0).from())
        .isEqualTo("2026-05-17T00:00:00Z");
  }

  @Test
  public void silence_is_told_and_so_is_its_end() {
    scene.with(NudgeScene.rule(null, 0, 7));
    scene.value(day(12), "34");
    scene.world.clock.pass(Duration.ofDays(5));
    scene.evaluate().everything();
    scene.evaluate().everything();
    assertThat(scene.told()).containsExactly("no-data");
    assertThat(scene.nudge().orElseThrow().state(TODAY)).isEqualTo(State.NO_DATA);
    scene.value("2026-05-20", "34");
    assertThat(scene.told()).containsExactly("no-data", "data-again");
  }

  @Test
  public void a_deviation_that_lasts_through_a_silence_is_not_told_twice() {
    scene.with(NudgeScene.rule(NudgeScene.belowThirtyFive().condition(), 0, 7));
    scene.value(day(12), "34");
    scene.world.clock.pass(Duration.ofDays(8));
    scene.evaluate().everything();
    scene.value("2026-05-23", "33");
    scene.value("2026-05-23", "39");
    assertThat(scene.told()).containsExactly("fired", "no-data", "recovered");
  }

  @Test
  public void acknowledged_is_quiet_until_it_changes() {
    scene.value(day(0), "34");
    scene.change(
        nudge -> nudge.changing(episode -> episode.handled(handling(How.ACKNOWLEDGED, null))));
    scene.value(day(1), "31");
    scene.world.clock.pass(Duration.ofDays(30));
    scene.evaluate().everything();
    assertThat(scene.told()).containsExactly("fired");
    assertThat(scene.nudge().orElseThrow().state(TODAY)).isEqualTo(State.ACKNOWLEDGED);
    scene.value(day(5), "40");
    scene.value(day(6), "30");
    assertThat(scene.told()).containsExactly("fired", "recovered", "fired");
    assertThat(scene.nudge().orElseThrow().state(TODAY)).isEqualTo(State.FIRING);
  }

  @Test
  public void snoozed_is_quiet_until_the_day_whatever_happens() {
    scene.value(day(0), "34");
    snoozeUntil(LocalDate.of(2026, 5, 20));
    scene.value(day(1), "39");
    scene.value(day(2), "33");
    assertThat(scene.told()).containsExactly("fired");
    assertThat(scene.nudge().orElseThrow().state(TODAY)).isEqualTo(State.SNOOZED);
    scene.world.clock.moveTo(Instant.parse("2026-05-21T00:00:00Z"));
    scene.evaluate().everything();
    scene.evaluate().everything();
    assertThat(scene.told()).containsExactly("fired", "still-firing");
  }

  @Test
  public void what_recovered_during_a_snooze_is_told_afterwards() {
    scene.value(day(0), "34");
    snoozeUntil(LocalDate.of(2026, 5, 20));
    scene.value(day(1), "39");
    scene.world.clock.moveTo(Instant.parse("2026-05-21T00:00:00Z"));
    scene.evaluate().everything();
    assertThat(scene.told()).containsExactly("fired", "recovered");
  }

  private void snoozeUntil(LocalDate until) {
    scene.change(
        nudge ->
            nudge
                .changing(episode -> episode.handled(handling(How.SNOOZED, until)))
                .snoozed(until));
  }

  private static Handling handling(How how, LocalDate until) {
    return new Handling(
        how, "u-paula", Instant.parse("2026-05-15T10:00:00Z"), "we know", until, null);
  }

  @Test
  public void a_data_problem_keeps_deviations_quiet_but_not_silence() {
    scene.with(NudgeScene.rule(NudgeScene.belowThirtyFive().condition(), 0, 7));
    scene.dataProblems.add("activation-rate");
    scene.value(day(12), "34");
    assertThat(scene.told()).isEmpty();
    scene.world.clock.pass(Duration.ofDays(8));
    scene.evaluate().everything();
    assertThat(scene.told()).containsExactly("no-data");
    scene.dataProblems.clear();
    scene.value("2026-05-21", "34");
    assertThat(scene.told()).contains("fired");
  }

  @Test
  public void a_rule_that_is_switched_off_says_nothing() {
    NudgeRule on = NudgeScene.belowThirtyFive();
    scene.with(
        new NudgeRule(
            on.id(),
            on.name(),
            on.programme(),
            on.outcomes(),
            on.condition(),
            0,
            null,
            on.audience(),
            false,
            false,
            on.since()));
    scene.value(day(0), "34");
    assertThat(scene.told()).isEmpty();
    assertThat(scene.nudge()).isEmpty();
  }

  @Test
  public void values_in_order_leave_no_trace() {
    scene.value(day(0), "44");
    scene.value(day(1), "45");
    assertThat(scene.nudge()).isEmpty();
    assertThat(scene.told()).isEmpty();
  }
}
