package com.atlassian.scheduler;

import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import org.sharedoutcomes.evidence.Evidence;

/** Runs work later, on each node or once in the cluster. */
@Evidence("G8")
public interface SchedulerService {
  void registerJobRunner(JobRunnerKey key, JobRunner runner);

  void unregisterJobRunner(JobRunnerKey key);

  void scheduleJob(JobId id, JobConfig config) throws SchedulerServiceException;

  void unscheduleJob(JobId id);
}
