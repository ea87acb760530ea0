package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.reading.Quarantine;
import org.sharedoutcomes.core.testkit.QuarantineContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsQuarantine;

public class H2QuarantineTest extends QuarantineContract {
  @Rule public final StoreOn store = StoreOn.h2();

  @Override
  protected Quarantine quarantine() {
    return new ActiveObjectsQuarantine(store.ao);
  }
}
