package org.sharedoutcomes.sandbox.cluster;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.sharedoutcomes.sandbox.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs: local ones on this node, the others on whichever node claims a due run in the database
 * first. Runners live on their node; cluster-wide jobs survive a restart.
 */
public final class ClusterScheduler implements SchedulerService, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ClusterScheduler.class);

  private final ClusterLockService locks;
  private final Clock clock;
  private final Runnable beforeEachRun;
  private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
  private final Jobs local = new LocalJobs();
  private final Jobs clustered;
  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "sandbox-scheduler");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param beforeEachRun brings this node up to date
   */
  public ClusterScheduler(
      Database database, ClusterLockService locks, Clock clock, Runnable beforeEachRun) {
    this.locks = locks;
    this.clock = clock;
    this.beforeEachRun = beforeEachRun;
    this.clustered = new DatabaseJobs(database);
  }

  /** Looks every second for due jobs from now on. */
  public void start() {
    ticking.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void registerJobRunner(JobRunnerKey key, JobRunner runner) {
    runners.put(key, runner);
  }

  @Override
  public void unregisterJobRunner(JobRunnerKey key) {
    runners.remove(key);
  }

  @Override
  public void scheduleJob(JobId id, JobConfig config) throws SchedulerServiceException {
    Job job = new Job(id, config, Timing.firstRun(config.getSchedule(), clock.instant()));
    unscheduleJob(id);
    (config.getRunMode() == RunMode.RUN_LOCALLY ? local : clustered).add(job);
  }

  @Override
  public void unscheduleJob(JobId id) {
    local.remove(id);
    clustered.remove(id);
  }

  /** Runs a job in this thread, due or not, unless it is running somewhere. */
  public JobRunnerResponse runNow(JobId id) {
    Job job =
        Optional.ofNullable(local.find(id))
            .or(() -> Optional.ofNullable(clustered.find(id)))
            .orElseThrow(() -> new IllegalArgumentException("No job is called " + id));
    return run(job);
  }

  /** Runs what is due and not claimed by another node. */
  void tick() {
    try {
      runDue(local);
      runDue(clustered);
    } catch (RuntimeException e) {
      log.error("The scheduler could not look for due jobs", e);
    }
  }

  private void runDue(Jobs jobs) {
    Instant now = clock.instant();
    for (Job job : jobs.due(now)) {
      if (runners.containsKey(job.config().getJobRunnerKey())
          && jobs.claim(job, Timing.nextRun(job, now))) {
        run(job);
      }
    }
  }

  private JobRunnerResponse run(Job job) {
    JobRunner runner = runners.get(job.config().getJobRunnerKey());
    if (runner == null) {
      return JobRunnerResponse.aborted("No runner is registered for " + job.id());
    }
    if (job.config().getRunMode() == RunMode.RUN_LOCALLY) {
      return run(job, runner);
    }
    Lock lock = locks.getLockForName("scheduler." + job.id());
    if (!lock.tryLock()) {
      return JobRunnerResponse.aborted("Job is already running");
    }
    try {
      return run(job, runner);
    } finally {
      lock.unlock();
    }
  }

  // A runner's failure is the run's result and must not end the scheduler.
  private JobRunnerResponse run(Job job, JobRunner runner) {
    try {
      beforeEachRun.run();
      JobRunnerResponse response =
          runner.runJob(new Run(job.id(), job.config(), Date.from(clock.instant())));
      return response == null ? JobRunnerResponse.success() : response;
    } catch (RuntimeException e) {
      log.error("Job {} failed", job.id(), e);
      return JobRunnerResponse.failed(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    ticking.shutdownNow();
  }
}
