package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.metric.MetricRuns;
import org.sharedoutcomes.core.testkit.MetricRunsContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsMetricRuns;

public class PostgresMetricRunsTest extends MetricRunsContract {
  @Rule public final StoreOn store = StoreOn.postgres();

  @Override
  protected MetricRuns runs() {
    return new ActiveObjectsMetricRuns(store.ao);
  }
}
