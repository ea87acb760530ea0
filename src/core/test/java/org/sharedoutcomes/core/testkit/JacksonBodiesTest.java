package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.journal.Bodies;

public class JacksonBodiesTest extends BodiesContract {
  @Override
  protected Bodies bodies() {
    return new JacksonBodies();
  }
}
