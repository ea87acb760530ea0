package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.plan.Timelines;
import org.sharedoutcomes.core.testkit.TimelinesContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsTimelines;
import org.sharedoutcomes.plugin.store.JacksonBodies;

public class PostgresTimelinesTest extends TimelinesContract {
  @Rule public final StoreOn store = StoreOn.postgres();

  @Override
  protected Timelines timelines() {
    return new ActiveObjectsTimelines(store.ao, new JacksonBodies());
  }
}
