package org.sharedoutcomes.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import com.atlassian.scheduler.status.RunOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class ClusterSchedulerTest {
  private static final JobRunnerKey KEY = JobRunnerKey.of("runner");
  private static final JobId ID = JobId.of("job");

  @Rule public final TwoNodes nodes = new TwoNodes();

  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private final List<String> ran = new ArrayList<>();
  private DatabaseLocks locksOfOne;
  private DatabaseLocks locksOfTwo;
  private ClusterScheduler one;
  private ClusterScheduler two;

  @Before
  public void open() {
    Clock clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    locksOfOne = new DatabaseLocks(nodes.one);
    locksOfTwo = new DatabaseLocks(nodes.two);
    one = new ClusterScheduler(nodes.one, locksOfOne, clock, () -> {});
    two = new ClusterScheduler(nodes.two, locksOfTwo, clock, () -> {});
    one.registerJobRunner(KEY, running("one"));
    two.registerJobRunner(KEY, running("two"));
  }

  @After
  public void close() {
    one.close();
    two.close();
    locksOfOne.close();
    locksOfTwo.close();
  }

  private JobRunner running(String node) {
    return request -> {
      ran.add(node);
      return JobRunnerResponse.success(String.valueOf(request.getJobConfig().getParameters()));
    };
  }

  private static JobConfig every(long millis, RunMode mode) {
    return JobConfig.forJobRunnerKey(KEY)
        .withRunMode(mode)
        .withSchedule(Schedule.forInterval(millis, null))
        .withParameters(Map.of("a", 1L));
  }

  private void tick() {
    one.tick();
    two.tick();
  }

  @Test
  public void a_job_of_the_cluster_runs_on_one_node_each_time() throws SchedulerServiceException {
    one.scheduleJob(ID, every(120_000, RunMode.RUN_ONCE_PER_CLUSTER));
    two.scheduleJob(ID, every(120_000, RunMode.RUN_ONCE_PER_CLUSTER));
    tick();
    tick();
    assertThat(ran).containsExactly("one");
    now = now.plus(Duration.ofMinutes(2));
    two.tick();
    tick();
    assertThat(ran).containsExactly("one", "two");
  }

  @Test
  public void a_local_job_runs_on_its_node() throws SchedulerServiceException {
    one.scheduleJob(ID, every(60_000, RunMode.RUN_LOCALLY));
    two.scheduleJob(ID, every(60_000, RunMode.RUN_LOCALLY));
    tick();
    tick();
    assertThat(ran).containsExactly("one", "two");
  }

  @Test
  public void no_interval_is_shorter_than_a_minute() throws SchedulerServiceException {
    one.scheduleJob(ID, every(1, RunMode.RUN_ONCE_PER_CLUSTER));
    tick();
    now = now.plus(Duration.ofSeconds(59));
    tick();
    assertThat(ran).hasSize(1);
    now = now.plus(Duration.ofSeconds(1));
    tick();
    assertThat(ran).hasSize(2);
  }

  @Test
  public void a_job_may_run_once_and_later() throws SchedulerServiceException {
    Date later = Date.from(now.plusSeconds(5));
    one.scheduleJob(ID, JobConfig.forJobRunnerKey(KEY).withSchedule(Schedule.runOnce(later)));
    tick();
    assertThat(ran).isEmpty();
    now = now.plus(Duration.ofHours(1));
    tick();
    tick();
    assertThat(ran).hasSize(1);
  }

  @Test
  public void jobs_outlast_the_node_that_made_them_and_wait_for_a_runner() throws Exception {
    one.scheduleJob(ID, every(60_000, RunMode.RUN_ONCE_PER_CLUSTER));
    one.close();
    two.unregisterJobRunner(KEY);
    two.tick();
    assertThat(ran).isEmpty();
    two.registerJobRunner(KEY, running("two"));
    two.tick();
    assertThat(ran).containsExactly("two");
  }

  @Test
  public void a_test_may_run_a_job_now() throws SchedulerServiceException {
    one.scheduleJob(ID, every(3_600_000, RunMode.RUN_ONCE_PER_CLUSTER));
    JobRunnerResponse response = two.runNow(ID);
    assertThat(response.getRunOutcome()).isEqualTo(RunOutcome.SUCCESS);
    assertThat(response.getMessage()).isEqualTo("{a=1}");
    one.unscheduleJob(ID);
    assertThatThrownBy(() -> two.runNow(ID)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void a_run_that_lasts_is_not_joined_by_another() throws SchedulerServiceException {
    one.scheduleJob(ID, every(60_000, RunMode.RUN_ONCE_PER_CLUSTER));
    List<RunOutcome> inner = new ArrayList<>();
    one.registerJobRunner(
        KEY,
        request -> {
          inner.add(CompletableFuture.supplyAsync(() -> two.runNow(ID)).join().getRunOutcome());
          return JobRunnerResponse.success();
        });
    one.tick();
    assertThat(inner).containsExactly(RunOutcome.ABORTED);
    assertThat(ran).isEmpty();
  }

  @Test
  public void a_failing_runner_fails_its_run_only() throws SchedulerServiceException {
    one.registerJobRunner(
        KEY,
        request -> {
          throw new IllegalStateException("broken");
        });
    one.scheduleJob(ID, every(60_000, RunMode.RUN_LOCALLY));
    one.tick();
    assertThat(one.runNow(ID).getMessage()).isEqualTo("broken");
  }
}
