package org.sharedoutcomes.sandbox.cluster;

import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import java.util.Date;

/** One run of a job. */
record Run(JobId id, JobConfig config, Date started) implements JobRunnerRequest {
  @Override
  public Date getStartTime() {
    return new Date(started.getTime());
  }

  @Override
  public JobId getJobId() {
    return id;
  }

  @Override
  public JobConfig getJobConfig() {
    return config;
  }

  @Override
  public boolean isCancellationRequested() {
    return Thread.currentThread().isInterrupted();
  }
}
