package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.testkit.ReadingsContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsReadings;

public class PostgresReadingsTest extends ReadingsContract {
  @Rule public final StoreOn store = StoreOn.postgres();

  @Override
  protected Readings readings() {
    return new ActiveObjectsReadings(store.ao);
  }
}
