package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.reading.Quarantine;
import org.sharedoutcomes.core.testkit.QuarantineContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsQuarantine;

public class PostgresQuarantineTest extends QuarantineContract {
  @Rule public final StoreOn store = StoreOn.postgres();

  @Override
  protected Quarantine quarantine() {
    return new ActiveObjectsQuarantine(store.ao);
  }
}
