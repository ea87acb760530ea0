package org.sharedoutcomes.sandbox.store;

public class PostgresStoreCostsTest extends StoreCosts {
  @Override
  protected StoreOn on() {
    return StoreOn.postgres();
  }
}
