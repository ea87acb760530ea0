package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.delivery.Deliveries;

public class InMemoryDeliveriesTest extends DeliveriesContract {
  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();

  @Override
  protected Deliveries deliveries() {
    return deliveries;
  }
}
