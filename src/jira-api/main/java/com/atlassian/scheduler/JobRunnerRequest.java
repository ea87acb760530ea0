package com.atlassian.scheduler;

import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import java.util.Date;
import org.sharedoutcomes.evidence.Evidence;

/** What a run is told. */
@Evidence("R9")
public interface JobRunnerRequest {
  Date getStartTime();

  JobId getJobId();

  JobConfig getJobConfig();

  @Evidence("MEM")
  boolean isCancellationRequested();
}
