package org.sharedoutcomes.core.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.delivery.Caller.Outcome;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/** Shows what came of calls to webhooks, begins dead ones anew and makes a test call. */
public final class WatchDeliveries {
  private static final int SHOWN = 100;

  private final DefineWebhook webhooks;
  private final Deliveries deliveries;
  private final WebhookBodies bodies;
  private final WebhookCall call;
  private final Journal journal;
  private final ClusterLock lock;
  private final Clock clock;

  public WatchDeliveries(
      DefineWebhook webhooks,
      Deliveries deliveries,
      WebhookBodies bodies,
      Caller caller,
      Secrets secrets,
      Journal journal,
      ClusterLock lock,
      Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.bodies = bodies;
    this.call = new WebhookCall(caller, secrets);
    this.journal = journal;
    this.lock = lock;
    this.clock = clock;
  }

  /** The webhook's newest deliveries, newest first. */
  public Answer<List<Delivery>> of(Actor actor, String webhook) {
    return webhooks.one(actor, webhook).map(found -> deliveries.of(webhook, SHOWN));
  }

  /** Those given up, of all webhooks, newest first. */
  public Answer<List<Delivery>> dead(Actor actor) {
    return webhooks.all(actor).map(all -> deliveries.dead(SHOWN));
  }

  /** Begins a dead delivery anew; it is tried within a minute. */
  public Answer<Delivery> resend(Actor actor, String id) {
    return webhooks.all(actor).then(all -> lock.holding("webhooks", () -> resend(id)));
  }

  private Answer<Delivery> resend(String id) {
    return deliveries
        .find(id)
        .map(
            found ->
                found.state() == Delivery.State.DEAD
                    ? Answer.done(begun(found))
                    : Answer.<Delivery>refused(
                        Refusal.conflict("", "shared-outcomes.webhook.not-dead")))
        .orElseGet(
            () -> Answer.refused(Refusal.notFound("", "shared-outcomes.webhook.no-delivery", id)));
  }

  private Delivery begun(Delivery dead) {
    Delivery again = dead.again(clock.instant());
    deliveries.put(again);
    return again;
  }

  /** Calls the webhook once, now, and keeps nothing of it. */
  public Answer<Delivery> test(Actor actor, String webhook) {
    return webhooks.one(actor, webhook).then(this::tested);
  }

  private Answer<Delivery> tested(Document<Webhook> webhook) {
    DeliverySettings settings = DeliverySettings.of(journal.snapshot());
    if (!WebhookCall.isAllowed(webhook.value(), settings)) {
      return Answer.refused(
          Refusal.invalid(
              "url", "shared-outcomes.webhook.host-not-listed", webhook.value().uri().getHost()));
    }
    Instant now = clock.instant();
    String id = "test-" + now.toEpochMilli();
    Delivery test =
        new Delivery(
            id,
            webhook.key(),
            id,
            bodies.test(id, now),
            now,
            Delivery.State.WAITING,
            0,
            now,
            0,
            "");
    Outcome outcome = call.post(webhook.value(), settings, test, "test", now);
    return Answer.done(
        outcome.isSuccess()
            ? test.delivered(now, outcome.status())
            : test.dead(now, outcome.status(), CallWebhooks.why(outcome)));
  }
}
