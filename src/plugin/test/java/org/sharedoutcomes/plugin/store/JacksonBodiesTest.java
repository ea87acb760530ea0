package org.sharedoutcomes.plugin.store;

import org.sharedoutcomes.core.journal.Bodies;
import org.sharedoutcomes.core.testkit.BodiesContract;

public class JacksonBodiesTest extends BodiesContract {
  @Override
  protected Bodies bodies() {
    return new JacksonBodies();
  }
}
