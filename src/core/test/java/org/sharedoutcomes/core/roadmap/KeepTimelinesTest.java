package org.sharedoutcomes.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.WorkRun;
import org.sharedoutcomes.core.plan.Aspect;
import org.sharedoutcomes.core.plan.Step;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.HeldBackground;
import org.sharedoutcomes.core.testkit.InMemoryWorkRuns;
import org.sharedoutcomes.core.testkit.MovingClock;

public class KeepTimelinesTest {
  private final Scene scene = new Scene().outcome("activation", "Activation");
  private final InMemoryWorkRuns runs = new InMemoryWorkRuns();
  private final HeldBackground background = new HeldBackground();
  private final MovingClock clock = scene.world.clock;

  private KeepTimelines keep() {
    return new KeepTimelines(
        scene.world.issues,
        scene.world.journal,
        scene.world.links,
        scene.world.issueHistory,
        scene.world.timelines,
        runs,
        background,
        scene.baselines());
  }

  private void run() {
    keep().run(clock.instant());
    runs.put(
        new WorkRun(
            KeepTimelines.NAME, clock.instant(), Duration.ZERO, "", "", 0, clock.instant()));
  }

  private void moved(long issue, String from, String to) {
    scene.world.issueHistory.add(
        issue, new Step(clock.instant(), "u-max", Aspect.TARGET_QUARTER, from, to));
  }

  private int steps(long issue) {
    return scene.world.timelines.of(List.of(issue)).get(issue).steps().size();
  }

  @Test
  public void it_reads_the_history_of_every_card_and_of_nothing_else() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));
    scene.world.issues.put(AnIssue.story(2, "SHOP-2").tagged("activation"));
    scene.world.issues.put(AnIssue.story(3, "SHOP-3"));
    scene.world.issues.put(AnIssue.epic(4, "ELSE-4"));
    run();
    assertThat(scene.world.timelines.known()).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  public void it_reads_again_what_was_changed_since_it_ran() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));
    scene.world.issues.put(AnIssue.epic(2, "SHOP-2"));
    run();
    moved(1, "", "2026-Q2");
    moved(2, "", "2026-Q2");
    clock.pass(Duration.ofMinutes(30));
    scene.world.issues.query(
        KeepTimelines.updatedIn(Duration.ofMinutes(45)), issue -> issue.id() == 1);
    run();
    assertThat(steps(1)).isEqualTo(1);
    assertThat(steps(2)).isZero();
  }

  @Test
  public void one_that_is_changed_is_read_at_once_and_several_soon() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));
    scene.world.issues.put(AnIssue.epic(2, "SHOP-2"));
    keep().changed(List.of(1L));
    assertThat(scene.world.timelines.known()).containsExactly(1L);
    keep().changed(List.of(1L, 2L));
    assertThat(scene.world.timelines.known()).containsExactly(1L);
    background.finish();
    assertThat(scene.world.timelines.known()).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  public void what_is_no_card_is_not_read_unless_it_was_one() {
    scene.world.issues.put(AnIssue.story(1, "SHOP-1"));
    keep().changed(List.of(1L));
    assertThat(scene.world.timelines.known()).isEmpty();
    scene.world.issues.put(AnIssue.story(1, "SHOP-1").tagged("activation"));
    keep().changed(List.of(1L));
    scene.world.issues.put(AnIssue.story(1, "SHOP-1"));
    scene.world.issueHistory.add(
        1, new Step(clock.instant(), "u-max", Aspect.OUTCOMES, "activation", ""));
    keep().changed(List.of(1L));
    assertThat(steps(1)).isEqualTo(1);
    assertThat(scene.world.timelines.ofFormerCards()).hasSize(1);
  }

  @Test
  public void it_takes_the_baseline_of_the_quarter_once_as_of_the_end_of_its_first_day() {
    clock.moveTo(Instant.parse("2026-07-01T23:59:00Z"));
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(new Quarter(2026, 4)));
    moved(1, "2026-Q3", "2026-Q4");
    clock.moveTo(Instant.parse("2026-07-01T12:00:00Z"));
    run();
    assertThat(scene.baselines().newest("DEMO", new Quarter(2026, 3))).isEmpty();
    clock.moveTo(Instant.parse("2026-07-09T12:00:00Z"));
    scene.world.issues.query(
        KeepTimelines.updatedIn(Duration.ofDays(8).plusMinutes(15)), i -> true);
    run();
    Baselines.Taken taken = scene.baselines().newest("DEMO", new Quarter(2026, 3)).orElseThrow();
    assertThat(taken.version()).isEqualTo(1);
    assertThat(taken.why()).isEmpty();
    assertThat(taken.baseline().asOf()).isEqualTo(Instant.parse("2026-07-01T23:59:59.999Z"));
    assertThat(taken.baseline().cards().get(0).quarter()).isEqualTo(new Quarter(2026, 4));
    clock.pass(Duration.ofMinutes(30));
    scene.world.issues.query(KeepTimelines.updatedIn(Duration.ofMinutes(45)), issue -> false);
    run();
    assertThat(scene.baselines().newest("DEMO", new Quarter(2026, 3)).orElseThrow().version())
        .isEqualTo(1);
  }

  @Test
  public void a_programme_that_was_not_there_on_the_first_day_has_no_baseline_of_its_own() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1"));
    run();
    assertThat(scene.baselines().newest("DEMO", new Quarter(2026, 2))).isEmpty();
  }
}
