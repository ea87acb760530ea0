package org.sharedoutcomes.core.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.notice.Notice;

/**
 * A program elsewhere that is told of notices. Its key is its id; its secret is kept apart.
 *
 * @param url http or https, with a host, without user and password
 * @param events names of the kinds of notice that it wants; empty for all
 * @param since nothing that happened before is sent
 */
public record Webhook(String name, String url, Set<String> events, boolean active, Instant since) {
  public static final Kind<Webhook> KIND = Kind.definition("webhook", Webhook.class);

  public Webhook {
    events = events == null ? Set.of() : Set.copyOf(new TreeSet<>(events));
  }

  URI uri() {
    return URI.create(url);
  }

  boolean wants(Notice notice) {
    return active
        && !notice.at().isBefore(since)
        && (events.isEmpty() || events.contains(notice.kind().name()));
  }
}
