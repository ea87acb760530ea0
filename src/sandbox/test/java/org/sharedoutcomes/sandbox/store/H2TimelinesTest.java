package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.plan.Timelines;
import org.sharedoutcomes.core.testkit.TimelinesContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsTimelines;
import org.sharedoutcomes.plugin.store.JacksonBodies;

public class H2TimelinesTest extends TimelinesContract {
  @Rule public final StoreOn store = StoreOn.h2();

  @Override
  protected Timelines timelines() {
    return new ActiveObjectsTimelines(store.ao, new JacksonBodies());
  }
}
