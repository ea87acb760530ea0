package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.testkit.ReadingsContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsReadings;

public class H2ReadingsTest extends ReadingsContract {
  @Rule public final StoreOn store = StoreOn.h2();

  @Override
  protected Readings readings() {
    return new ActiveObjectsReadings(store.ao);
  }
}
