package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import org.sharedoutcomes.core.delivery.Secrets;

/** What every store of secrets does. */
public abstract class SecretsContract {
  /** The same store each time within one test, empty at its beginning. */
  protected abstract Secrets secrets();

  @Test
  public void a_secret_is_kept_replaced_and_removed() {
    assertThat(secrets().of("a")).isEmpty();
    secrets().put("a", "first");
    secrets().put("b", "other");
    secrets().put("a", "s".repeat(200));
    assertThat(secrets().of("a")).contains("s".repeat(200));
    secrets().remove("a");
    assertThat(secrets().of("a")).isEmpty();
    assertThat(secrets().of("b")).contains("other");
  }
}
