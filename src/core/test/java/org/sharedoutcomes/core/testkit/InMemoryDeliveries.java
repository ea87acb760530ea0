package org.sharedoutcomes.core.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sharedoutcomes.core.delivery.Deliveries;
import org.sharedoutcomes.core.delivery.Delivery;
import org.sharedoutcomes.core.delivery.Delivery.State;

/** Events on their way to webhooks, in memory. */
public final class InMemoryDeliveries implements Deliveries {
  private final Map<Integer, Delivery> byId = new TreeMap<>();
  private int last;

  @Override
  public synchronized boolean add(Delivery delivery) {
    if (!known(delivery.webhook(), List.of(delivery.event())).isEmpty()) {
      return false;
    }
    last++;
    byId.put(last, withId(delivery, last));
    return true;
  }

  private static Delivery withId(Delivery delivery, int id) {
    return new Delivery(
        Integer.toString(id),
        delivery.webhook(),
        delivery.event(),
        delivery.body(),
        delivery.createdAt(),
        delivery.state(),
        delivery.attempts(),
        delivery.nextAt(),
        delivery.status(),
        delivery.error());
  }

  @Override
  public synchronized Set<String> known(String webhook, Collection<String> events) {
    Set<String> known = new LinkedHashSet<>();
    byId.values().stream()
        .filter(one -> one.webhook().equals(webhook) && events.contains(one.event()))
        .forEach(one -> known.add(one.event()));
    return known;
  }

  @Override
  public synchronized List<Delivery> due(Instant now, int most) {
    return byId.values().stream()
        .filter(one -> one.state() == State.WAITING && !one.nextAt().isAfter(now))
        .sorted(Comparator.comparing(Delivery::nextAt))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized void put(Delivery delivery) {
    byId.computeIfPresent(Integer.valueOf(delivery.id()), (id, before) -> delivery);
  }

  @Override
  public synchronized Optional<Delivery> find(String id) {
    return id.matches("\\d{1,9}")
        ? Optional.ofNullable(byId.get(Integer.valueOf(id)))
        : Optional.empty();
  }

  @Override
  public synchronized List<Delivery> of(String webhook, int most) {
    return newest(one -> one.webhook().equals(webhook), most);
  }

  @Override
  public synchronized List<Delivery> dead(int most) {
    return newest(one -> one.state() == State.DEAD, most);
  }

  private List<Delivery> newest(Predicate<Delivery> wanted, int most) {
    List<Delivery> newest = new ArrayList<>(byId.values().stream().filter(wanted).toList());
    Collections.reverse(newest);
    return newest.stream()
        .sorted(Comparator.comparing(Delivery::createdAt).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized void forgetDeliveredBefore(Instant moment) {
    byId.values()
        .removeIf(one -> one.state() == State.DELIVERED && one.createdAt().isBefore(moment));
  }

  @Override
  public synchronized void removeAll(String webhook) {
    byId.values().removeIf(one -> one.webhook().equals(webhook));
  }
}
