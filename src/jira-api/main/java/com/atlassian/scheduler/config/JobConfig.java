package com.atlassian.scheduler.config;

import java.io.Serializable;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** What a job runs, where, when and with which parameters. */
@Evidence("OSL")
public final class JobConfig {
  private final JobRunnerKey jobRunnerKey;
  private final RunMode runMode;
  private final Schedule schedule;
  private final Map<String, Serializable> parameters;

  private JobConfig(
      JobRunnerKey jobRunnerKey,
      RunMode runMode,
      Schedule schedule,
      Map<String, Serializable> parameters) {
    this.jobRunnerKey = jobRunnerKey;
    this.runMode = runMode;
    this.schedule = schedule;
    this.parameters = Map.copyOf(parameters);
  }

  public static JobConfig forJobRunnerKey(JobRunnerKey key) {
    return new JobConfig(key, RunMode.RUN_ONCE_PER_CLUSTER, Schedule.runOnce(null), Map.of());
  }

  public JobConfig withRunMode(RunMode mode) {
    return new JobConfig(jobRunnerKey, mode, schedule, parameters);
  }

  public JobConfig withSchedule(Schedule newSchedule) {
    return new JobConfig(jobRunnerKey, runMode, newSchedule, parameters);
  }

  public JobConfig withParameters(Map<String, Serializable> newParameters) {
    return new JobConfig(
        jobRunnerKey, runMode, schedule, newParameters == null ? Map.of() : newParameters);
  }

  public JobRunnerKey getJobRunnerKey() {
    return jobRunnerKey;
  }

  public RunMode getRunMode() {
    return runMode;
  }

  public Schedule getSchedule() {
    return schedule;
  }

  public Map<String, Serializable> getParameters() {
    return parameters;
  }
}
