package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.Test;
import org.sharedoutcomes.core.common.WorkRun;
import org.sharedoutcomes.core.common.WorkRuns;

/** What every store of works' runs does. */
public abstract class WorkRunsContract {
  private static final Instant START = Instant.parse("2026-05-15T10:00:00.123Z");

  /** The same store each time within one test, empty at its beginning. */
  protected abstract WorkRuns runs();

  private static WorkRun good(String name, Instant started) {
    return new WorkRun(name, started, Duration.ofMillis(42), "node (1)", "", 0, started);
  }

  @Test
  public void a_work_that_never_ran_has_no_run() {
    assertThat(runs().of("digest")).isEmpty();
    assertThat(runs().all()).isEmpty();
  }

  @Test
  public void a_run_comes_back_as_it_was_put() {
    WorkRun failed =
        new WorkRun("digest", START, Duration.ofSeconds(3), "node (2)", "it's broken", 4, null);
    runs().put(failed);
    assertThat(runs().of("digest")).contains(failed);
  }

  @Test
  public void the_newest_run_takes_the_place_of_the_one_before() {
    runs().put(good("digest", START));
    WorkRun later = good("digest", START.plusSeconds(60));
    runs().put(later);
    assertThat(runs().all()).containsExactly(later);
  }

  @Test
  public void works_are_listed_by_name() {
    runs().put(good("webhooks", START));
    runs().put(good("digest", START));
    assertThat(runs().all()).extracting(WorkRun::name).containsExactly("digest", "webhooks");
  }

  @Test
  public void a_long_error_is_cut_to_what_can_be_kept() {
    runs().put(new WorkRun("digest", START, Duration.ZERO, "n", "x".repeat(5_000), 1, START));
    assertThat(runs().of("digest").orElseThrow().error()).hasSizeBetween(100, 450).startsWith("xx");
  }
}
