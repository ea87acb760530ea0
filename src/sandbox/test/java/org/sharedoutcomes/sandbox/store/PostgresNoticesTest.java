package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.notice.Notices;
import org.sharedoutcomes.core.testkit.NoticesContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsNotices;
import org.sharedoutcomes.plugin.store.JacksonBodies;

public class PostgresNoticesTest extends NoticesContract {
  @Rule public final StoreOn store = StoreOn.postgres();

  @Override
  protected Notices notices() {
    return new ActiveObjectsNotices(store.ao, new JacksonBodies());
  }
}
