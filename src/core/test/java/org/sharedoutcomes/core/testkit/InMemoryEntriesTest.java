package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.journal.Entries;

public class InMemoryEntriesTest extends EntriesContract {
  private final Entries entries = new InMemoryEntries();

  @Override
  protected Entries entries() {
    return entries;
  }
}
