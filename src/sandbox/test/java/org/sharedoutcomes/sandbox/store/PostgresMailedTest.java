package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.delivery.Mailed;
import org.sharedoutcomes.core.testkit.MailedContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsMailed;

public class PostgresMailedTest extends MailedContract {
  @Rule public final StoreOn store = StoreOn.postgres();

  @Override
  protected Mailed mailed() {
    return new ActiveObjectsMailed(store.ao);
  }
}
