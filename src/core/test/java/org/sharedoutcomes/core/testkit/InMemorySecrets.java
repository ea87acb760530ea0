package org.sharedoutcomes.core.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sharedoutcomes.core.delivery.Secrets;

/** The secrets of webhooks, in memory. */
public final class InMemorySecrets implements Secrets {
  private final Map<String, String> byWebhook = new ConcurrentHashMap<>();

  @Override
  public Optional<String> of(String webhook) {
    return Optional.ofNullable(byWebhook.get(webhook));
  }

  @Override
  public void put(String webhook, String secret) {
    byWebhook.put(webhook, secret);
  }

  @Override
  public void remove(String webhook) {
    byWebhook.remove(webhook);
  }
}
