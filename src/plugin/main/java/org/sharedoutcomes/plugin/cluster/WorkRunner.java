package org.sharedoutcomes.plugin.cluster;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Work;
import org.sharedoutcomes.core.common.WorkRun;
import org.sharedoutcomes.core.common.WorkRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one work and keeps how it went; its failure stops nothing else. */
final class WorkRunner implements JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);

  private final Work work;
  private final WorkRuns runs;
  private final ClusterLock lock;
  private final Clock clock;

  WorkRunner(Work work, WorkRuns runs, ClusterLock lock, Clock clock) {
    this.work = work;
    this.runs = runs;
    this.lock = lock;
    this.clock = clock;
  }

  @Override
  public JobRunnerResponse runJob(JobRunnerRequest request) {
    WorkRun run = run();
    return run.failed() ? JobRunnerResponse.failed(run.error()) : JobRunnerResponse.success();
  }

  /** Waits while it is being done elsewhere, and does it. */
  WorkRun run() {
    return lock.holding("work." + work.name(), this::runAlone);
  }

  private WorkRun runAlone() {
    Instant started = clock.instant();
    String error = error(started);
    Optional<WorkRun> before = runs.of(work.name());
    WorkRun run =
        new WorkRun(
            work.name(),
            started,
            Duration.between(started, clock.instant()),
            Node.NAME,
            error,
            error.isEmpty() ? 0 : before.map(WorkRun::failures).orElse(0) + 1,
            error.isEmpty() ? started : before.map(WorkRun::succeeded).orElse(null));
    runs.put(run);
    return run;
  }

  // The last line before Jira's scheduler, as the error mapper is for requests.
  private String error(Instant now) {
    try {
      work.run(now);
      return "";
    } catch (RuntimeException e) {
      LOG.error("The work {} failed", work.name(), e);
      return e.getMessage() == null ? e.getClass().getName() : e.getMessage();
    }
  }
}
