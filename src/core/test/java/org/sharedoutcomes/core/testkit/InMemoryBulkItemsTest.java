package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.bulk.BulkItems;

public class InMemoryBulkItemsTest extends BulkItemsContract {
  private final InMemoryBulkItems items = new InMemoryBulkItems();

  @Override
  protected BulkItems items() {
    return items;
  }
}
