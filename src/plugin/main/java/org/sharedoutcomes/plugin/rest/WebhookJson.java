package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.sharedoutcomes.core.delivery.Webhook;
import org.sharedoutcomes.core.delivery.WebhookDraft;
import org.sharedoutcomes.core.journal.Document;

/**
 * A webhook, as it is sent.
 *
 * @param secret read only from requests
 */
record WebhookJson(
    String id,
    String name,
    String url,
    @JsonInclude(JsonInclude.Include.NON_NULL) String secret,
    List<String> events,
    Boolean active,
    Integer version) {
  static WebhookJson of(Document<Webhook> document) {
    Webhook webhook = document.value();
    return new WebhookJson(
        document.key(),
        webhook.name(),
        webhook.url(),
        null,
        webhook.events().stream()
            .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
            .sorted()
            .toList(),
        webhook.active(),
        document.version());
  }

  WebhookDraft draft() {
    return new WebhookDraft(name, url, secret, events, active);
  }
}
