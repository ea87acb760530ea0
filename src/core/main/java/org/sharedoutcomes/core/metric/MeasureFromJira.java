package org.sharedoutcomes.core.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Work;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.outcome.Outcome;

/** Runs every metric from JQL that is due, and tells the owner of one that keeps failing. */
public final class MeasureFromJira implements Work {
  /** After so many failures in a row the owner is told, once until it goes well again. */
  static final int TOLD_AFTER = 3;

  private final Journal journal;
  private final MetricRunner runner;
  private final MetricRuns runs;
  private final GiveNotice notices;
  private final ClusterLock lock;

  public MeasureFromJira(
      Journal journal, MetricRunner runner, MetricRuns runs, GiveNotice notices, ClusterLock lock) {
    this.journal = journal;
    this.runner = runner;
    this.runs = runs;
    this.notices = notices;
    this.lock = lock;
  }

  @Override
  public String name() {
    return "jql-metrics";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run(Instant now) {
    Snapshot snapshot = journal.snapshot();
    Collection<Document<JqlMetric>> metrics = snapshot.all(JqlMetric.KIND);
    Map<String, MetricRun> last = runs.newest(metrics.stream().map(Document::key).toList());
    RuntimeException fault = null;
    for (Document<JqlMetric> metric : metrics) {
      boolean active =
          snapshot
              .find(Outcome.KIND, metric.key())
              .filter(outcome -> outcome.value().retirement() == null)
              .isPresent();
      if (active && isDue(metric, last.get(metric.key()), now)) {
        fault = first(fault, metric, now);
      }
    }
    if (fault != null) {
      throw fault;
    }
  }

  /** What breaks while one is measured must not keep the others from it. */
  private RuntimeException first(RuntimeException before, Document<JqlMetric> metric, Instant now) {
    try {
      runAlone(metric, now);
      return before;
    } catch (RuntimeException fault) {
      return before == null ? fault : before;
    }
  }

  private void runAlone(Document<JqlMetric> metric, Instant now) {
    lock.holding(
        RunJqlMetric.lockName(metric.key()),
        () -> {
          MetricRun before = runs.newest(List.of(metric.key())).get(metric.key());
          return isDue(metric, before, now) && told(runner.run(metric, "", false, before));
        });
  }

  private static boolean isDue(Document<JqlMetric> metric, MetricRun last, Instant now) {
    return MetricRunner.isNew(metric, last)
        || metric.value().every().isDue(now, metric.value().zone(), last.started(), last.failed());
  }

  private boolean told(MetricRun run) {
    return run.failures() == TOLD_AFTER && notices.give(notice(run));
  }

  private Notice notice(MetricRun run) {
    Outcome outcome = journal.snapshot().find(Outcome.KIND, run.outcome()).orElseThrow().value();
    return new Notice(
        "jql-metric/" + run.outcome() + "/" + run.started().toEpochMilli(),
        run.started(),
        Notice.Kind.FAILURE,
        Subject.outcome(run.outcome()),
        "shared-outcomes.jql-metric.notice",
        List.of(outcome.name(), TOLD_AFTER),
        "/plugins/servlet/shared-outcomes/outcomes/" + run.outcome() + "/jira",
        List.of(outcome.owner()),
        "jql-metric");
  }
}
