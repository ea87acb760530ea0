package org.sharedoutcomes.core.metric;

import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.RecordReadings;

/** Runs an outcome's metric from JQL now, for the programme's members, and shows its log. */
public final class RunJqlMetric {
  private final Journal journal;
  private final DefineJqlMetric metrics;
  private final RecordReadings record;
  private final MetricRunner runner;
  private final MetricRuns runs;
  private final ClusterLock lock;

  public RunJqlMetric(
      Journal journal,
      DefineJqlMetric metrics,
      RecordReadings record,
      MetricRunner runner,
      MetricRuns runs,
      ClusterLock lock) {
    this.journal = journal;
    this.metrics = metrics;
    this.record = record;
    this.runner = runner;
    this.runs = runs;
    this.lock = lock;
  }

  /** The newest runs, newest first; at most a hundred. */
  public Answer<List<MetricRun>> runs(Actor actor, String outcome) {
    return metrics.find(actor, outcome).map(found -> runs.of(outcome));
  }

  /**
   * Measures and records; a run that fails is an answer, too.
   *
   * @param wholePast whether to measure every period that there ever was, not the newest alone
   */
  public Answer<MetricRun> run(Actor actor, String outcome, boolean wholePast) {
    return metrics
        .one(actor, outcome)
        .then(metric -> record.mayRecord(actor, outcome).then(RunJqlMetric::active))
        .map(found -> alone(actor.userKey(), outcome, wholePast));
  }

  private static Answer<Outcome> active(Outcome outcome) {
    return outcome.retirement() == null
        ? Answer.done(outcome)
        : Answer.refused(Refusal.invalid("", "shared-outcomes.jql-metric.retired", outcome.name()));
  }

  private MetricRun alone(String by, String outcome, boolean wholePast) {
    return lock.holding(
        lockName(outcome),
        () -> {
          Document<JqlMetric> metric =
              journal.snapshot().find(JqlMetric.KIND, outcome).orElseThrow();
          MetricRun before = runs.newest(List.of(outcome)).get(outcome);
          return runner.run(metric, by, wholePast, before);
        });
  }

  static String lockName(String outcome) {
    return "jql-metric." + outcome;
  }
}
