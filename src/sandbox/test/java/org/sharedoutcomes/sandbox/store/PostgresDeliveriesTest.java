package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.delivery.Deliveries;
import org.sharedoutcomes.core.testkit.DeliveriesContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsDeliveries;

public class PostgresDeliveriesTest extends DeliveriesContract {
  @Rule public final StoreOn store = StoreOn.postgres();

  @Override
  protected Deliveries deliveries() {
    return new ActiveObjectsDeliveries(store.ao);
  }
}
