package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.delivery.Secrets;
import org.sharedoutcomes.core.testkit.SecretsContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsSecrets;

public class PostgresSecretsTest extends SecretsContract {
  @Rule public final StoreOn store = StoreOn.postgres();

  @Override
  protected Secrets secrets() {
    return new ActiveObjectsSecrets(store.ao);
  }
}
