package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import org.sharedoutcomes.core.delivery.Deliveries;
import org.sharedoutcomes.core.delivery.Delivery;
import org.sharedoutcomes.core.delivery.Delivery.State;

/** Events on their way to webhooks, one row each. */
public final class ActiveObjectsDeliveries implements Deliveries {
  private static final String NEWEST_FIRST = "CREATED_MILLIS DESC, ID DESC";

  private final ActiveObjects ao;

  public ActiveObjectsDeliveries(ActiveObjects ao) {
    this.ao = ao;
  }

  /** Outside of a transaction: one that met a violation would be lost with all that is in it. */
  @Override
  public boolean add(Delivery delivery) {
    try {
      ao.create(DeliveryRow.class, values(delivery));
      return true;
    } catch (ActiveObjectsException | UndeclaredThrowableException e) {
      if (Violations.isViolation(e)) {
        return false;
      }
      throw e;
    }
  }

  private static Map<String, Object> values(Delivery delivery) {
    Map<String, Object> values = new HashMap<>();
    values.put("MARK", Hash.of(delivery.webhook(), delivery.event()));
    values.put("WEBHOOK", delivery.webhook());
    values.put("EVENT", delivery.event());
    values.put("BODY", delivery.body());
    values.put("CREATED_MILLIS", delivery.createdAt().toEpochMilli());
    values.put("STATE", delivery.state().name());
    values.put("ATTEMPTS", delivery.attempts());
    values.put("NEXT_MILLIS", delivery.nextAt().toEpochMilli());
    values.put("STATUS", delivery.status());
    values.put("ERROR", Columns.nullIfEmpty(delivery.error()));
    return values;
  }

  @Override
  public Set<String> known(String webhook, Collection<String> events) {
    Map<String, String> byMark = new LinkedHashMap<>();
    events.forEach(event -> byMark.put(Hash.of(webhook, event), event));
    Set<String> known = new LinkedHashSet<>();
    for (List<String> part : Columns.lists(byMark.keySet())) {
      for (DeliveryRow row : ao.find(DeliveryRow.class, Columns.in("MARK", part), part.toArray())) {
        known.add(byMark.get(row.getMark()));
      }
    }
    return known;
  }

  @Override
  public List<Delivery> due(Instant now, int most) {
    return read(
        Query.select()
            .where("STATE = ? AND NEXT_MILLIS <= ?", State.WAITING.name(), now.toEpochMilli())
            .order("NEXT_MILLIS ASC, ID ASC")
            .limit(most));
  }

  @Override
  public void put(Delivery delivery) {
    DeliveryRow row = row(delivery.id());
    if (row != null) {
      row.setState(delivery.state().name());
      row.setAttempts(delivery.attempts());
      row.setNextMillis(delivery.nextAt().toEpochMilli());
      row.setStatus(delivery.status());
      row.setError(Columns.nullIfEmpty(delivery.error()));
      row.save();
    }
  }

  @Override
  public Optional<Delivery> find(String id) {
    return Optional.ofNullable(row(id)).map(ActiveObjectsDeliveries::read);
  }

  private DeliveryRow row(String id) {
    return id.matches("\\d{1,9}") ? ao.get(DeliveryRow.class, Integer.valueOf(id)) : null;
  }

  @Override
  public List<Delivery> of(String webhook, int most) {
    return read(Query.select().where("WEBHOOK = ?", webhook).order(NEWEST_FIRST).limit(most));
  }

  @Override
  public List<Delivery> dead(int most) {
    return read(
        Query.select().where("STATE = ?", State.DEAD.name()).order(NEWEST_FIRST).limit(most));
  }

  @Override
  public void forgetDeliveredBefore(Instant moment) {
    ao.deleteWithSQL(
        DeliveryRow.class,
        "STATE = ? AND CREATED_MILLIS < ?",
        State.DELIVERED.name(),
        moment.toEpochMilli());
  }

  @Override
  public void removeAll(String webhook) {
    ao.deleteWithSQL(DeliveryRow.class, "WEBHOOK = ?", webhook);
  }

  private List<Delivery> read(Query query) {
    return Arrays.stream(ao.find(DeliveryRow.class, query))
        .map(ActiveObjectsDeliveries::read)
        .toList();
  }

  private static Delivery read(DeliveryRow row) {
    return new Delivery(
        Integer.toString(row.getID()),
        row.getWebhook(),
        row.getEvent(),
        row.getBody(),
        Instant.ofEpochMilli(row.getCreatedMillis()),
        State.valueOf(row.getState()),
        row.getAttempts(),
        Instant.ofEpochMilli(row.getNextMillis()),
        row.getStatus(),
        Columns.emptyIfNull(row.getError()));
  }
}
