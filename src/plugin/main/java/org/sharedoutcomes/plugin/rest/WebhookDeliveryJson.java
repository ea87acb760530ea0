package org.sharedoutcomes.plugin.rest;

import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.delivery.Delivery;

/** What came of sending an event to a webhook, as it is sent. */
record WebhookDeliveryJson(
    String id,
    String webhook,
    String event,
    String state,
    int attempts,
    String createdAt,
    String nextAt,
    int status,
    String error) {
  static WebhookDeliveryJson of(Delivery delivery) {
    return new WebhookDeliveryJson(
        delivery.id(),
        delivery.webhook(),
        delivery.event(),
        Findings.name(delivery.state()),
        delivery.attempts(),
        delivery.createdAt().toString(),
        delivery.nextAt().toString(),
        delivery.status(),
        delivery.error());
  }
}
