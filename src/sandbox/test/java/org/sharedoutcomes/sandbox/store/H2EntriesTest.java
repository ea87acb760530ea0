package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.journal.Entries;
import org.sharedoutcomes.core.testkit.EntriesContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsEntries;

public class H2EntriesTest extends EntriesContract {
  @Rule public final StoreOn store = StoreOn.h2();

  @Override
  protected Entries entries() {
    return new ActiveObjectsEntries(store.ao);
  }
}
