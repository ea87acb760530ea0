package org.sharedoutcomes.plugin.cluster;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Work;
import org.sharedoutcomes.core.common.WorkRun;
import org.sharedoutcomes.core.common.WorkRuns;
import org.sharedoutcomes.core.common.Works;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every work to Jira's scheduler, which runs it on one node at a time. Each node registers at
 * its start and leaves at its stop; the jobs themselves belong to the cluster and stay.
 */
public final class ScheduledWorks implements LifecycleAware, Works {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledWorks.class);
  private static final String PREFIX = "org.sharedoutcomes.jira.";

  /** Lets a node finish its start first. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private final SchedulerService scheduler;
  private final List<Work> works;
  private final WorkRuns runs;
  private final ClusterLock lock;
  private final Clock clock;

  public ScheduledWorks(
      SchedulerService scheduler, List<Work> works, WorkRuns runs, ClusterLock lock, Clock clock) {
    this.scheduler = scheduler;
    this.works = List.copyOf(works);
    this.runs = runs;
    this.lock = lock;
    this.clock = clock;
  }

  @Override
  public void onStart() {
    for (Work work : works) {
      scheduler.registerJobRunner(key(work), runner(work));
      try {
        scheduler.scheduleJob(JobId.of(PREFIX + work.name()), config(work));
      } catch (SchedulerServiceException e) {
        LOG.error("The work {} cannot be scheduled and will not run", work.name(), e);
      }
    }
  }

  private WorkRunner runner(Work work) {
    return new WorkRunner(work, runs, lock, clock);
  }

  @Override
  public List<State> all() {
    Map<String, WorkRun> last = new HashMap<>();
    runs.all().forEach(run -> last.put(run.name(), run));
    return works.stream()
        .map(
            work ->
                new State(work.name(), work.every(), Optional.ofNullable(last.get(work.name()))))
        .sorted(Comparator.comparing(State::name))
        .toList();
  }

  @Override
  public Optional<WorkRun> run(String name) {
    return works.stream()
        .filter(work -> work.name().equals(name))
        .findFirst()
        .map(work -> runner(work).run());
  }

  private JobConfig config(Work work) {
    return JobConfig.forJobRunnerKey(key(work))
        .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
        .withSchedule(Schedule.forInterval(work.every().toMillis(), Date.from(first(work))));
  }

  /** A restart neither skips a run nor adds one: the last run counts, whichever node did it. */
  private Instant first(Work work) {
    Instant soon = clock.instant().plus(SOON);
    return runs.of(work.name())
        .map(WorkRun::started)
        .map(last -> last.plus(work.every()))
        .filter(soon::isBefore)
        .orElse(soon);
  }

  @Override
  public void onStop() {
    works.forEach(work -> scheduler.unregisterJobRunner(key(work)));
  }

  private static JobRunnerKey key(Work work) {
    return JobRunnerKey.of(PREFIX + work.name());
  }
}
