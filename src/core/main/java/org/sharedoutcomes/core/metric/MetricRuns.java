package org.sharedoutcomes.core.metric;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.journal.Erasable;

/** The log of the runs of all metrics: of each outcome the newest hundred. */
public interface MetricRuns extends Erasable {
  /** So many runs of an outcome are kept. */
  int MOST = 100;

  /** Adds the run, and forgets what is more than {@link #MOST}. */
  void add(MetricRun run);

  /** The outcome's runs, newest first. */
  List<MetricRun> of(String outcome);

  /** The newest run of each of the outcomes that has one; in one statement. */
  Map<String, MetricRun> newest(Collection<String> outcomes);
}
