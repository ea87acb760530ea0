package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.reading.Quarantine;

public class InMemoryQuarantineTest extends QuarantineContract {
  private final Quarantine quarantine = new InMemoryQuarantine();

  @Override
  protected Quarantine quarantine() {
    return quarantine;
  }
}
