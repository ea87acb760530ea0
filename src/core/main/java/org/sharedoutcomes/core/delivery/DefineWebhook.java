package org.sharedoutcomes.core.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.notice.Notice;

/** Webhooks and the list of hosts that may be called; for administrators. */
public final class DefineWebhook {
  private static final int LONGEST_URL = 1000;
  private static final int SHORTEST_SECRET = 16;
  private static final int LONGEST_SECRET = 200;
  private static final int MOST_HOSTS = 100;

  private final Journal journal;
  private final Access access;
  private final Deliveries deliveries;
  private final Secrets secrets;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public DefineWebhook(
      Journal journal,
      Permissions permissions,
      Deliveries deliveries,
      Secrets secrets,
      Clock clock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.clock = clock;
  }

  public Answer<List<Document<Webhook>>> all(Actor actor) {
    return access
        .administrator(actor)
        .map(admin -> List.copyOf(journal.snapshot().all(Webhook.KIND)));
  }

  public Answer<Document<Webhook>> one(Actor actor, String id) {
    return access.administrator(actor).then(admin -> found(id));
  }

  private Answer<Document<Webhook>> found(String id) {
    return journal
        .find(Webhook.KIND, id)
        .map(Answer::done)
        .orElseGet(() -> Answer.refused(Refusal.notFound("", "shared-outcomes.webhook.none", id)));
  }

  public Answer<Document<Webhook>> create(Actor actor, WebhookDraft draft) {
    return access
        .administrator(actor)
        .then(admin -> read(draft, Optional.empty()))
        .then(
            webhook -> {
              String id = id();
              secrets.put(id, draft.secret().strip());
              return journal.save(new Change<>(Webhook.KIND, id, 0, actor, "created", "", webhook));
            });
  }

  private String id() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * @param expectedVersion the version that the actor saw; empty for whichever is newest
   */
  public Answer<Document<Webhook>> change(
      Actor actor, String id, OptionalInt expectedVersion, WebhookDraft draft) {
    return one(actor, id)
        .then(
            now ->
                read(draft, Optional.of(now.value()))
                    .then(
                        webhook ->
                            journal.save(
                                new Change<>(
                                    Webhook.KIND,
                                    id,
                                    expectedVersion.orElse(now.version()),
                                    actor,
                                    "changed",
                                    "",
                                    webhook))))
        .map(
            changed -> {
              if (!isBlank(draft.secret())) {
                secrets.put(id, draft.secret().strip());
              }
              return changed;
            });
  }

  /** Removes it, with what was on its way. */
  public Answer<Integer> remove(Actor actor, String id, OptionalInt expectedVersion) {
    return one(actor, id)
        .then(
            now ->
                journal.delete(Webhook.KIND, id, expectedVersion.orElse(now.version()), actor, ""))
        .map(
            version -> {
              deliveries.removeAll(id);
              secrets.remove(id);
              return version;
            });
  }

  /** What holds for all; version 0 while nobody has changed it. */
  public Answer<Document<DeliverySettings>> settings(Actor actor) {
    return access.administrator(actor).map(admin -> settings());
  }

  private Document<DeliverySettings> settings() {
    return journal
        .find(DeliverySettings.KIND, DeliverySettings.KEY)
        .orElseGet(
            () ->
                new Document<>(
                    DeliverySettings.KEY, 0, Instant.EPOCH, "", DeliverySettings.DEFAULT));
  }

  /** Changes what holds for all; what is null stays. */
  public Answer<Document<DeliverySettings>> change(
      Actor actor, OptionalInt expectedVersion, List<String> hosts, Integer skipDays) {
    return settings(actor)
        .then(
            now -> {
              Findings findings = new Findings();
              List<String> allowed = hosts == null ? now.value().hosts() : hosts(hosts, findings);
              Integer days = findings.within("skipUpdatedWithinDays", skipDays, 0, 90);
              DeliverySettings changed =
                  new DeliverySettings(
                      allowed, days == null ? now.value().skipUpdatedWithinDays() : days);
              return findings.none()
                  ? journal.save(
                      new Change<>(
                          DeliverySettings.KIND,
                          DeliverySettings.KEY,
                          expectedVersion.orElse(now.version()),
                          actor,
                          "changed",
                          "",
                          changed))
                  : Answer.refused(findings.reasons());
            });
  }

  private static List<String> hosts(List<String> typed, Findings findings) {
    Set<String> hosts = new LinkedHashSet<>();
    for (String text : typed) {
      String host = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
      if (!host.isEmpty() && !host.matches("[a-z0-9.:\\[\\]_-]{1,253}")) {
        findings.add(Refusal.invalid("hosts", "shared-outcomes.webhook.no-host", host));
      } else if (!host.isEmpty()) {
        hosts.add(host);
      }
    }
    if (hosts.size() > MOST_HOSTS) {
      findings.add(Refusal.invalid("hosts", "shared-outcomes.webhook.many-hosts", MOST_HOSTS));
    }
    return List.copyOf(hosts);
  }

  private Answer<Webhook> read(WebhookDraft draft, Optional<Webhook> before) {
    Findings findings = new Findings();
    if (before.isEmpty() || !isBlank(draft.secret())) {
      checkSecret(draft.secret() == null ? "" : draft.secret().strip(), findings);
    }
    Webhook webhook =
        new Webhook(
            findings.required("name", draft.name(), 100),
            url(draft.url(), findings),
            events(draft.events(), findings),
            draft.active() == null || draft.active(),
            before.filter(Webhook::active).map(Webhook::since).orElse(clock.instant()));
    return findings.none() ? Answer.done(webhook) : Answer.refused(findings.reasons());
  }

  private String url(String text, Findings findings) {
    String url = findings.required("url", text, LONGEST_URL);
    Optional<String> host = host(url);
    if (!url.isEmpty() && host.isEmpty()) {
      findings.add(Refusal.invalid("url", "shared-outcomes.webhook.no-url", url));
    } else if (host.isPresent() && !settings().value().allows(host.get())) {
      findings.add(Refusal.invalid("url", "shared-outcomes.webhook.host-not-listed", host.get()));
    }
    return url;
  }

  /** The host of an address that may be called at all. */
  private static Optional<String> host(String url) {
    try {
      URI address = new URI(url);
      boolean web =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return web && address.getUserInfo() == null
          ? Optional.ofNullable(address.getHost())
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static void checkSecret(String secret, Findings findings) {
    if (secret.length() < SHORTEST_SECRET || secret.length() > LONGEST_SECRET) {
      findings.add(
          Refusal.invalid(
              "secret", "shared-outcomes.webhook.secret-length", SHORTEST_SECRET, LONGEST_SECRET));
    }
  }

  private static Set<String> events(List<String> names, Findings findings) {
    Set<String> events = new TreeSet<>();
    for (String name : names == null ? List.<String>of() : new ArrayList<>(names)) {
      Notice.Kind kind = findings.oneOf("events", name, Notice.Kind.class, null);
      if (kind != null) {
        events.add(kind.name());
      }
    }
    return events;
  }
}
