package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.reading.Readings;

public class InMemoryReadingsTest extends ReadingsContract {
  private final Readings readings = new InMemoryReadings();

  @Override
  protected Readings readings() {
    return readings;
  }
}
