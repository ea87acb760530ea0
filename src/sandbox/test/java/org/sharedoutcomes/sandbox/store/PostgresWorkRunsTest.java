package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.common.WorkRuns;
import org.sharedoutcomes.core.testkit.WorkRunsContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsWorkRuns;

public class PostgresWorkRunsTest extends WorkRunsContract {
  @Rule public final StoreOn store = StoreOn.postgres();

  @Override
  protected WorkRuns runs() {
    return new ActiveObjectsWorkRuns(store.ao);
  }
}
