package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.sharedoutcomes.core.bulk.BulkItem;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.bulk.BulkItems;
import org.sharedoutcomes.core.journal.Bodies;

/** The issues of bulks, one row each. */
public final class ActiveObjectsBulkItems implements BulkItems {
  private final ActiveObjects ao;
  private final Bodies bodies;

  public ActiveObjectsBulkItems(ActiveObjects ao, Bodies bodies) {
    this.ao = ao;
    this.bodies = bodies;
  }

  @Override
  public void add(List<BulkItem> items) {
    ao.executeInTransaction(
        () -> {
          items.forEach(item -> ao.create(BulkItemRow.class, values(item)));
          return items.size();
        });
  }

  private Map<String, Object> values(BulkItem item) {
    return Map.of(
        "BULK_ISSUE", key(item),
        "BULK", item.bulk(),
        "PLACE", item.place(),
        "STATE", item.state().name(),
        "AT_MILLIS", item.at().toEpochMilli(),
        "BODY", bodies.write(item));
  }

  private static String key(BulkItem item) {
    return item.bulk() + "#" + item.issue();
  }

  @Override
  public void put(BulkItem item) {
    ao.executeInTransaction(
        () -> {
          for (BulkItemRow row : ao.find(BulkItemRow.class, "BULK_ISSUE = ?", key(item))) {
            row.setState(item.state().name());
            row.setAtMillis(item.at().toEpochMilli());
            row.setBody(bodies.write(item));
            row.save();
          }
          return item;
        });
  }

  @Override
  public List<BulkItem> of(String bulk) {
    Query query = Query.select().where("BULK = ?", bulk).order("PLACE ASC");
    return Arrays.stream(ao.find(BulkItemRow.class, query))
        .map(row -> bodies.read(row.getBody(), BulkItem.class))
        .toList();
  }

  @Override
  public Tally tally(String bulk) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    long[] newest = {0};
    ao.stream(
        BulkItemRow.class,
        Query.select("ID, STATE, AT_MILLIS").where("BULK = ?", bulk),
        row -> {
          counts.merge(State.valueOf(row.getState()), 1, Integer::sum);
          newest[0] = Math.max(newest[0], row.getAtMillis());
        });
    return new Tally(counts, newest[0]);
  }

  @Override
  public void remove(String bulk) {
    ao.executeInTransaction(() -> ao.deleteWithSQL(BulkItemRow.class, "BULK = ?", bulk));
  }
}
