package org.sharedoutcomes.sandbox.store;

public class H2StoreCostsTest extends StoreCosts {
  @Override
  protected StoreOn on() {
    return StoreOn.h2();
  }
}
