package com.atlassian.scheduler;

import org.sharedoutcomes.evidence.Evidence;

/** Does the work of a job. */
@Evidence("OSL")
public interface JobRunner {
  JobRunnerResponse runJob(JobRunnerRequest request);
}
