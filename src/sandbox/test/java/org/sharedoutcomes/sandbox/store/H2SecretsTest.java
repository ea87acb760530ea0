package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.delivery.Secrets;
import org.sharedoutcomes.core.testkit.SecretsContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsSecrets;

public class H2SecretsTest extends SecretsContract {
  @Rule public final StoreOn store = StoreOn.h2();

  @Override
  protected Secrets secrets() {
    return new ActiveObjectsSecrets(store.ao);
  }
}
