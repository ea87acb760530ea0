package org.sharedoutcomes.core.delivery;

import java.time.Instant;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Locales;
import org.sharedoutcomes.core.delivery.WebhookEvent.About;
import org.sharedoutcomes.core.journal.Bodies;
import org.sharedoutcomes.core.notice.Notice;

/** Writes what webhooks are sent. */
public final class WebhookBodies {
  private final Bodies bodies;
  private final Locales locales;
  private final Site site;

  public WebhookBodies(Bodies bodies, Locales locales, Site site) {
    this.bodies = bodies;
    this.locales = locales;
    this.site = site;
  }

  String of(Notice notice) {
    return bodies.write(
        new WebhookEvent(
            notice.id(),
            Findings.name(notice.kind()),
            notice.at().toString(),
            new About(Findings.name(notice.subject().type()), notice.subject().key()),
            locales.textsOf("").text(notice.key(), notice.arguments().toArray()),
            site.address() + notice.path()));
  }

  WebhookEvent read(String body) {
    return bodies.read(body, WebhookEvent.class);
  }

  String test(String id, Instant now) {
    return bodies.write(
        new WebhookEvent(
            id,
            "test",
            now.toString(),
            new About("webhook", id),
            locales.textsOf("").text("shared-outcomes.webhook.test-event"),
            site.address()));
  }
}
