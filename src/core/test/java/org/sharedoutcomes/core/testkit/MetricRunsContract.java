package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.metric.MetricRun;
import org.sharedoutcomes.core.metric.MetricRuns;

/** What every log of metrics' runs does. */
public abstract class MetricRunsContract {
  private static final Instant START = Instant.parse("2026-05-15T10:00:00.123Z");

  /** The same store each time within one test, empty at its beginning. */
  protected abstract MetricRuns runs();

  private static MetricRun good(String outcome, int minute) {
    return new MetricRun(
        outcome,
        START.plus(Duration.ofMinutes(minute)),
        Duration.ofMillis(42),
        "",
        "u-paula",
        new BigDecimal("12.5"),
        3,
        1,
        0,
        "",
        List.of());
  }

  @Test
  public void a_run_comes_back_as_it_was_added() {
    MetricRun failed =
        new MetricRun(
            "bugs",
            START,
            Duration.ofSeconds(3),
            "u-max",
            "u-paula",
            null,
            0,
            0,
            2,
            "some.key",
            List.of("The field 'x' does not exist.", "", "größer > klein, <b>"));
    runs().add(failed);
    runs().add(good("other", 5));
    assertThat(runs().of("bugs")).containsExactly(failed);
    assertThat(runs().newest(List.of("bugs", "other", "none")))
        .containsOnlyKeys("bugs", "other")
        .containsEntry("bugs", failed)
        .containsEntry("other", good("other", 5));
  }

  @Test
  public void the_newest_run_comes_first_and_is_the_only_newest() {
    runs().add(good("bugs", 1));
    runs().add(good("bugs", 2));
    runs().add(good("bugs", 3));
    assertThat(runs().of("bugs"))
        .containsExactly(good("bugs", 3), good("bugs", 2), good("bugs", 1));
    assertThat(runs().newest(List.of("bugs"))).containsEntry("bugs", good("bugs", 3));
  }

  @Test
  public void the_newest_hundred_are_kept() {
    for (int minute = 0; minute < 103; minute++) {
      runs().add(good("bugs", minute));
    }
    assertThat(runs().of("bugs")).hasSize(100);
    assertThat(runs().of("bugs").get(0)).isEqualTo(good("bugs", 102));
    assertThat(runs().of("bugs").get(99)).isEqualTo(good("bugs", 3));
  }

  @Test
  public void removing_forgets_one_outcome_alone() {
    runs().add(good("bugs", 1));
    runs().add(good("other", 1));
    runs().removeAll("bugs");
    assertThat(runs().of("bugs")).isEmpty();
    assertThat(runs().newest(List.of("bugs", "other"))).containsOnlyKeys("other");
    assertThat(runs().newest(List.of())).isEmpty();
  }
}
