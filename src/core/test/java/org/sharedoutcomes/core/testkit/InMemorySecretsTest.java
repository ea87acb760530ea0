package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.delivery.Secrets;

public class InMemorySecretsTest extends SecretsContract {
  private final InMemorySecrets secrets = new InMemorySecrets();

  @Override
  protected Secrets secrets() {
    return secrets;
  }
}
