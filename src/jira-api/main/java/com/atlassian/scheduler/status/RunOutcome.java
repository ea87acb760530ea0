package com.atlassian.scheduler.status;

import org.sharedoutcomes.evidence.Evidence;

/** How a run ended. */
@Evidence("MEM")
public enum RunOutcome {
  SUCCESS,
  UNAVAILABLE,
  ABORTED,
  FAILED
}
