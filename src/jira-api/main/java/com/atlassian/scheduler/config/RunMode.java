package com.atlassian.scheduler.config;

import org.sharedoutcomes.evidence.Evidence;

/** Where a job runs. */
@Evidence("G8")
public enum RunMode {
  RUN_LOCALLY,
  RUN_ONCE_PER_CLUSTER
}
