package org.sharedoutcomes.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Work;
import org.sharedoutcomes.core.delivery.Caller.Outcome;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Notices;

/**
 * Passes notices on to webhooks: queues each once for every webhook that wants it, and sends what
 * is due, one node at a time. An event arrives at least once: after a crash between sending and
 * noting it, the same one comes again with the same id.
 */
public final class CallWebhooks implements Work {
  /** A notice that is older is not queued any more. */
  private static final Duration WINDOW = Duration.ofDays(2);

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_NOTICES = 10_000;

  /** So many are sent in one run; the others come with the next. */
  private static final int MOST_SENT = 200;

  /** What a receiver says who wants nothing any more. */
  private static final int GONE = 410;

  private final Notices notices;
  private final Journal journal;
  private final Deliveries deliveries;
  private final WebhookBodies bodies;
  private final WebhookCall call;
  private final ClusterLock lock;

  public CallWebhooks(
      Notices notices,
      Journal journal,
      Deliveries deliveries,
      WebhookBodies bodies,
      Caller caller,
      Secrets secrets,
      ClusterLock lock) {
    this.notices = notices;
    this.journal = journal;
    this.deliveries = deliveries;
    this.bodies = bodies;
    this.call = new WebhookCall(caller, secrets);
    this.lock = lock;
  }

  @Override
  public String name() {
    return "webhooks";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run(Instant now) {
    Snapshot snapshot = journal.snapshot();
    if (!snapshot.all(Webhook.KIND).isEmpty()) {
      lock.holding("webhooks", () -> passedOn(snapshot, now));
    }
  }

  private int passedOn(Snapshot snapshot, Instant now) {
    List<Notice> recent = notices.since(now.minus(WINDOW), MOST_NOTICES);
    snapshot.all(Webhook.KIND).forEach(webhook -> queue(webhook, recent, now));
    List<Delivery> due = deliveries.due(now, MOST_SENT);
    Set<String> silent = new HashSet<>();
    for (Delivery delivery : due) {
      // One that does not answer must not keep the others waiting: the rest of its comes later.
      if (!silent.contains(delivery.webhook())) {
        Delivery sent = sent(delivery, snapshot, now);
        deliveries.put(sent);
        if (sent.state() == Delivery.State.WAITING && sent.status() == 0) {
          silent.add(delivery.webhook());
        }
      }
    }
    deliveries.forgetDeliveredBefore(now.minus(KEPT));
    return due.size();
  }

  private void queue(Document<Webhook> webhook, List<Notice> recent, Instant now) {
    List<Notice> wanted = recent.stream().filter(webhook.value()::wants).toList();
    Set<String> known = deliveries.known(webhook.key(), wanted.stream().map(Notice::id).toList());
    wanted.stream()
        .filter(notice -> !known.contains(notice.id()))
        .forEach(
            notice ->
                deliveries.add(Delivery.begun(webhook.key(), notice.id(), bodies.of(notice), now)));
  }

  private Delivery sent(Delivery delivery, Snapshot snapshot, Instant now) {
    Webhook webhook =
        snapshot.find(Webhook.KIND, delivery.webhook()).map(Document::value).orElse(null);
    if (webhook == null || !webhook.active()) {
      return delivery.dead(now, 0, "the webhook is switched off");
    }
    DeliverySettings settings = DeliverySettings.of(snapshot);
    if (!WebhookCall.isAllowed(webhook, settings)) {
      return delivery.dead(now, 0, "the host is not on the list of hosts that may be called");
    }
    Outcome outcome = call.post(webhook, settings, delivery, kind(delivery), now);
    if (outcome.isSuccess()) {
      return delivery.delivered(now, outcome.status());
    }
    return outcome.status() == GONE
        ? delivery.dead(now, GONE, why(outcome))
        : delivery.failed(now, outcome.status(), why(outcome));
  }

  private String kind(Delivery delivery) {
    return bodies.read(delivery.body()).event();
  }

  static String why(Outcome outcome) {
    return outcome.error().isEmpty() ? "HTTP status " + outcome.status() : outcome.error();
  }
}
