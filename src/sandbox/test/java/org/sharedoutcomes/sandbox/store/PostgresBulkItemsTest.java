package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.bulk.BulkItems;
import org.sharedoutcomes.core.testkit.BulkItemsContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsBulkItems;
import org.sharedoutcomes.plugin.store.JacksonBodies;

public class PostgresBulkItemsTest extends BulkItemsContract {
  @Rule public final StoreOn store = StoreOn.postgres();

  @Override
  protected BulkItems items() {
    return new ActiveObjectsBulkItems(store.ao, new JacksonBodies());
  }
}
