package org.sharedoutcomes.core.delivery;

import java.util.List;
import java.util.Locale;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.journal.Snapshot;

/**
 * What an administrator sets for mail and webhooks.
 *
 * @param hosts names or addresses that webhooks may call, in lower case; none until one is listed
 * @param skipUpdatedWithinDays a reminder about an outcome is left out of mail when it got a value
 *     within so many days, 0 to 90; 0 for never
 */
public record DeliverySettings(List<String> hosts, int skipUpdatedWithinDays) {
  public static final Kind<DeliverySettings> KIND =
      Kind.definition("delivery-settings", DeliverySettings.class);
  public static final String KEY = "installation";
  public static final DeliverySettings DEFAULT = new DeliverySettings(List.of(), 0);

  public DeliverySettings {
    hosts = List.copyOf(hosts);
  }

  public static DeliverySettings of(Snapshot snapshot) {
    return snapshot.find(KIND, KEY).map(Document::value).orElse(DEFAULT);
  }

  boolean allows(String host) {
    return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
  }
}
