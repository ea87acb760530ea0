package org.sharedoutcomes.core.delivery;

import java.time.Instant;
import java.util.Map;
import org.sharedoutcomes.core.delivery.Caller.Outcome;

/** One signed request to a webhook, if its host may be called. */
final class WebhookCall {
  private final Caller caller;
  private final Secrets secrets;

  WebhookCall(Caller caller, Secrets secrets) {
    this.caller = caller;
    this.secrets = secrets;
  }

  /** Whether an administrator has listed the webhook's host. */
  static boolean isAllowed(Webhook webhook, DeliverySettings settings) {
    return settings.allows(webhook.uri().getHost());
  }

  Outcome post(
      Webhook webhook, DeliverySettings settings, Delivery delivery, String event, Instant now) {
    String secret = secrets.of(delivery.webhook()).orElse("");
    if (secret.isEmpty()) {
      return new Outcome(0, "the webhook has no secret; an administrator has to set one");
    }
    long timestamp = now.getEpochSecond();
    return caller.post(
        webhook.uri(),
        settings.hosts(),
        Map.of(
            "X-Shared-Outcomes-Event", event,
            "X-Shared-Outcomes-Delivery", delivery.id(),
            "X-Shared-Outcomes-Timestamp", Long.toString(timestamp),
            "X-Shared-Outcomes-Signature", Signature.of(secret, timestamp, delivery.body())),
        delivery.body());
  }
}
