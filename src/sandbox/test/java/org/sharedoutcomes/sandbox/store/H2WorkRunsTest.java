package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.common.WorkRuns;
import org.sharedoutcomes.core.testkit.WorkRunsContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsWorkRuns;

public class H2WorkRunsTest extends WorkRunsContract {
  @Rule public final StoreOn store = StoreOn.h2();

  @Override
  protected WorkRuns runs() {
    return new ActiveObjectsWorkRuns(store.ao);
  }
}
