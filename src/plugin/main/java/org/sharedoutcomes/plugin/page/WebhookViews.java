package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.delivery.DefineWebhook;
import org.sharedoutcomes.core.delivery.Delivery;
import org.sharedoutcomes.core.delivery.DeliverySettings;
import org.sharedoutcomes.core.delivery.WatchDeliveries;
import org.sharedoutcomes.core.delivery.Webhook;
import org.sharedoutcomes.core.delivery.WebhookDraft;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.notice.Notice;

/** What the pages of webhooks show. */
public final class WebhookViews {
  private final DefineWebhook webhooks;
  private final WatchDeliveries deliveries;
  private final Texts texts;

  public WebhookViews(DefineWebhook webhooks, WatchDeliveries deliveries, Texts texts) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.texts = texts;
  }

  private record ListView(
      List<Row> webhooks,
      boolean hasWebhooks,
      List<Sent> dead,
      boolean hasDead,
      int version,
      String hosts,
      int skipUpdatedWithinDays,
      Map<String, String> wrong) {}

  private record Row(String id, String name, String url, String events, boolean active) {}

  private record Sent(
      String id, String webhook, String event, String when, String state, String result) {}

  private record FormView(
      String id,
      int version,
      String name,
      String url,
      boolean active,
      List<Choice> events,
      Map<String, String> wrong,
      String tested,
      boolean testFailed,
      List<Sent> sent,
      boolean hasSent) {}

  private record Choice(String value, String name, boolean chosen) {}

  /**
   * @param typed the hosts as they were typed; null for those that hold
   */
  Record list(Actor actor, String typed, List<Refusal> reasons) {
    Document<DeliverySettings> settings = webhooks.settings(actor).get();
    List<Document<Webhook>> all = webhooks.all(actor).get();
    List<Sent> dead = sent(deliveries.dead(actor).get(), all);
    return new ListView(
        all.stream().map(this::row).toList(),
        !all.isEmpty(),
        dead,
        !dead.isEmpty(),
        settings.version(),
        typed == null ? String.join("\n", settings.value().hosts()) : typed,
        settings.value().skipUpdatedWithinDays(),
        wrong(reasons));
  }

  private Row row(Document<Webhook> document) {
    Webhook webhook = document.value();
    List<String> kinds = new ArrayList<>();
    for (Notice.Kind kind : Notice.Kind.values()) {
      if (webhook.events().contains(kind.name())) {
        kinds.add(name(kind));
      }
    }
    return new Row(
        document.key(),
        webhook.name(),
        webhook.url(),
        kinds.isEmpty() ? texts.text("shared-outcomes.webhook.all") : String.join(", ", kinds),
        webhook.active());
  }

  private String name(Notice.Kind kind) {
    return texts.text("shared-outcomes.mail.kind." + Findings.name(kind));
  }

  private List<Sent> sent(List<Delivery> all, List<Document<Webhook>> known) {
    Map<String, String> names = new LinkedHashMap<>();
    known.forEach(webhook -> names.put(webhook.key(), webhook.value().name()));
    return all.stream()
        .map(
            one ->
                new Sent(
                    one.id(),
                    names.getOrDefault(one.webhook(), one.webhook()),
                    one.event(),
                    texts.text("shared-outcomes.webhook.shown", one.createdAt()),
                    Findings.name(one.state()),
                    result(one)))
        .toList();
  }

  private String result(Delivery one) {
    String key = "shared-outcomes.webhook.result." + Findings.name(one.state());
    return texts.text(key, one.attempts(), one.error(), one.nextAt());
  }

  Record empty() {
    return form("", 0, "", "", true, Set.of(), List.of(), null, List.of());
  }

  Record filled(Actor actor, String id) {
    return shown(actor, id, null);
  }

  Record tested(Actor actor, String id, Delivery test) {
    return shown(actor, id, test);
  }

  private Record shown(Actor actor, String id, Delivery test) {
    Document<Webhook> found = webhooks.one(actor, id).get();
    Webhook webhook = found.value();
    return form(
        id,
        found.version(),
        webhook.name(),
        webhook.url(),
        webhook.active(),
        webhook.events(),
        List.of(),
        test,
        sent(deliveries.of(actor, id).get(), List.of(found)));
  }

  /** The form as it was typed. */
  Record again(Visit visit, List<Refusal> reasons) {
    Set<String> events = new TreeSet<>();
    for (Notice.Kind kind : Notice.Kind.values()) {
      if (visit.parameters("events").contains(Findings.name(kind))) {
        events.add(kind.name());
      }
    }
    String id = visit.path().size() > 2 ? visit.path().get(2) : "new";
    String version = visit.parameter("version");
    return form(
        id.equals("new") ? "" : id,
        version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
        visit.parameter("name"),
        visit.parameter("url"),
        visit.has("active"),
        events,
        reasons,
        null,
        List.of());
  }

  private Record form(
      String id,
      int version,
      String name,
      String url,
      boolean active,
      Set<String> events,
      List<Refusal> reasons,
      Delivery test,
      List<Sent> sent) {
    List<Choice> choices = new ArrayList<>();
    for (Notice.Kind kind : Notice.Kind.values()) {
      choices.add(new Choice(Findings.name(kind), name(kind), events.contains(kind.name())));
    }
    return new FormView(
        id,
        version,
        name,
        url,
        active,
        choices,
        wrong(reasons),
        test == null ? "" : tested(test),
        test != null && test.state() == Delivery.State.DEAD,
        sent,
        !sent.isEmpty());
  }

  private String tested(Delivery test) {
    return test.state() == Delivery.State.DELIVERED
        ? texts.text("shared-outcomes.webhook.test-arrived", test.status())
        : texts.text("shared-outcomes.webhook.test-failed", test.error());
  }

  private Map<String, String> wrong(List<Refusal> reasons) {
    Map<String, String> wrong = new LinkedHashMap<>();
    reasons.forEach(
        why -> wrong.merge(why.field(), texts.say(why), (one, other) -> one + " " + other));
    return wrong;
  }

  static WebhookDraft draft(Visit visit) {
    return new WebhookDraft(
        visit.parameter("name"),
        visit.parameter("url"),
        visit.parameter("secret"),
        visit.parameters("events"),
        visit.has("active"));
  }
}
