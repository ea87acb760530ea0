package org.sharedoutcomes.plugin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.status.RunOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.Test;
import org.sharedoutcomes.core.common.Work;
import org.sharedoutcomes.core.common.WorkRun;
import org.sharedoutcomes.core.testkit.InMemoryWorkRuns;
import org.sharedoutcomes.core.testkit.MovingClock;
import org.sharedoutcomes.core.testkit.OneNodeLock;

public class ScheduledWorksTest {
  private static final Instant NOW = Instant.parse("2026-05-15T10:00:00Z");

  private final MovingClock clock = new MovingClock(NOW);
  private final InMemoryWorkRuns runs = new InMemoryWorkRuns();
  private final Board board = new Board();
  private final List<Instant> ran = new ArrayList<>();

  private record Doing(String name, Duration every, Consumer<Instant> what) implements Work {
    @Override
    public void run(Instant now) {
      what.accept(now);
    }
  }

  /** Remembers what it was told. */
  private static final class Board implements SchedulerService {
    private final Map<String, JobRunner> runners = new TreeMap<>();
    private final Map<String, JobConfig> jobs = new TreeMap<>();

    @Override
    public void registerJobRunner(JobRunnerKey key, JobRunner runner) {
      runners.put(key.toString(), runner);
    }

    @Override
    public void unregisterJobRunner(JobRunnerKey key) {
      runners.remove(key.toString());
    }

    @Override
    public void scheduleJob(JobId id, JobConfig config) {
      jobs.put(id.toString(), config);
    }

    @Override
    public void unscheduleJob(JobId id) {
      jobs.remove(id.toString());
    }

    private JobRunnerResponse run(String name) {
      return runners.get("org.sharedoutcomes.jira." + name).runJob(null);
    }

    private Instant first(String name) {
      return jobs.get("org.sharedoutcomes.jira." + name)
          .getSchedule()
          .getIntervalScheduleInfo()
          .getFirstRunTime()
          .toInstant();
    }
  }

  private ScheduledWorks works(Work... works) {
    return new ScheduledWorks(board, List.of(works), runs, new OneNodeLock(), clock);
  }

  private Work hourly() {
    return new Doing("hourly", Duration.ofHours(1), ran::add);
  }

  private static Work failing() {
    return new Doing(
        "failing",
        Duration.ofMinutes(1),
        now -> {
          throw new IllegalStateException("no mail server");
        });
  }

  @Test
  public void every_work_is_a_job_of_the_whole_cluster() {
    works(hourly(), failing()).onStart();
    assertThat(board.jobs)
        .containsOnlyKeys("org.sharedoutcomes.jira.failing", "org.sharedoutcomes.jira.hourly");
    assertThat(board.jobs.values())
        .extracting(JobConfig::getRunMode)
        .containsOnly(RunMode.RUN_ONCE_PER_CLUSTER);
  }

  @Test
  public void a_restart_does_not_bring_the_next_run_forward() {
    works(hourly()).onStart();
    assertThat(board.first("hourly")).isBetween(NOW, NOW.plusSeconds(60));
    clock.pass(Duration.ofMinutes(1));
    board.run("hourly");
    clock.pass(Duration.ofMinutes(10));
    works(hourly()).onStart();
    assertThat(board.first("hourly")).isEqualTo(NOW.plus(Duration.ofMinutes(61)));
  }

  @Test
  public void a_run_that_was_missed_comes_soon_after_the_start() {
    works(hourly()).onStart();
    board.run("hourly");
    clock.pass(Duration.ofHours(30));
    works(hourly()).onStart();
    assertThat(board.first("hourly")).isBetween(clock.instant(), clock.instant().plusSeconds(60));
  }

  @Test
  public void a_failure_is_kept_with_when_it_last_went_well_and_stops_no_other_work() {
    works(hourly(), failing()).onStart();
    assertThat(board.run("failing").getRunOutcome()).isEqualTo(RunOutcome.FAILED);
    board.run("failing");
    assertThat(board.run("hourly").getRunOutcome()).isEqualTo(RunOutcome.SUCCESS);
    WorkRun failed = runs.of("failing").orElseThrow();
    assertThat(failed.error()).isEqualTo("no mail server");
    assertThat(failed.failures()).isEqualTo(2);
    assertThat(failed.succeeded()).isNull();
    assertThat(runs.of("hourly").orElseThrow().succeeded()).isEqualTo(NOW);
    assertThat(ran).containsExactly(NOW);
  }

  @Test
  public void an_administrator_sees_every_work_and_need_not_wait_for_it() {
    ScheduledWorks works = works(hourly(), failing());
    assertThat(works.all())
        .extracting(state -> state.name() + " " + state.last().isPresent())
        .containsExactly("failing false", "hourly false");
    assertThat(works.run("hourly").orElseThrow().failed()).isFalse();
    assertThat(works.run("failing").orElseThrow().error()).isEqualTo("no mail server");
    assertThat(works.run("unknown")).isEmpty();
    assertThat(works.all()).allSatisfy(state -> assertThat(state.last()).isPresent());
  }

  @Test
  public void a_stopped_node_leaves_the_clusters_jobs_to_the_others() {
    ScheduledWorks works = works(hourly());
    works.onStart();
    works.onStop();
    assertThat(board.runners).isEmpty();
    assertThat(board.jobs).isNotEmpty();
  }
}
