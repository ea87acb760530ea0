package com.atlassian.scheduler;

import com.atlassian.scheduler.status.RunOutcome;
import org.sharedoutcomes.evidence.Evidence;

/** How a run went. */
@Evidence("G8")
public final class JobRunnerResponse {
  private final RunOutcome outcome;
  private final String message;

  private JobRunnerResponse(RunOutcome outcome, String message) {
    this.outcome = outcome;
    this.message = message;
  }

  public static JobRunnerResponse success() {
    return new JobRunnerResponse(RunOutcome.SUCCESS, null);
  }

  @Evidence("MEM")
  public static JobRunnerResponse success(String message) {
    return new JobRunnerResponse(RunOutcome.SUCCESS, message);
  }

  public static JobRunnerResponse failed(String message) {
    return new JobRunnerResponse(RunOutcome.FAILED, message);
  }

  @Evidence("MEM")
  public static JobRunnerResponse aborted(String message) {
    return new JobRunnerResponse(RunOutcome.ABORTED, message);
  }

  @Evidence("MEM")
  public RunOutcome getRunOutcome() {
    return outcome;
  }

  @Evidence("MEM")
  public String getMessage() {
    return message;
  }
}
