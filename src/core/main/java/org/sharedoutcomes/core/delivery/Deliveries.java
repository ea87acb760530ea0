package org.sharedoutcomes.core.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events on their way to webhooks. */
public interface Deliveries {
  /**
   * Adds it.
   *
   * @return false when its webhook has, or had, this event already; then nothing has changed
   */
  boolean add(Delivery delivery);

  /** Those of the events that the webhook has, or had. */
  Set<String> known(String webhook, Collection<String> events);

  /** Waiting ones whose time has come, the longest waiting first, at most so many. */
  List<Delivery> due(Instant now, int most);

  /** Puts what came of it in the place of the delivery with its id. */
  void put(Delivery delivery);

  Optional<Delivery> find(String id);

  /** The webhook's newest, newest first, at most so many. */
  List<Delivery> of(String webhook, int most);

  /** All dead ones, newest first, at most so many. */
  List<Delivery> dead(int most);

  /** Forgets delivered ones that were created before, so that the table does not grow for ever. */
  void forgetDeliveredBefore(Instant moment);

  /** Forgets all of the webhook's. */
  void removeAll(String webhook);
}
