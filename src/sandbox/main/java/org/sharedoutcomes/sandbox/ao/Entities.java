package org.sharedoutcomes.sandbox.ao;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/** Makes entities of rows. */
final class Entities {
  private final Models models;
  private final Rows rows;

  Entities(Models models, Rows rows) {
    this.models = models;
    this.rows = rows;
  }

  /** An entity that knows its key and nothing else yet. */
  Object unread(Class<?> type, Object key) {
    EntityModel model = models.of(type);
    return proxy(model, new EntityProxy(this, model, key, Map.of()));
  }

  Object read(EntityModel model, Map<String, Object> values) {
    return proxy(model, new EntityProxy(this, model, values.get(model.key().name()), values));
  }

  Object streamed(EntityModel model, Map<String, Object> values) {
    return proxy(model, new StreamedRow(this, model, values.get(model.key().name()), values));
  }

  private static Object proxy(EntityModel model, EntityProxy handler) {
    return Proxy.newProxyInstance(
        model.type().getClassLoader(), new Class<?>[] {model.type()}, handler);
  }

  /** The value of one column of one row; null when the row is gone. */
  Object readOne(EntityModel model, Object key, Column column) throws SQLException {
    List<Object> found = new ArrayList<>();
    Query query = Query.select().where(model.key().name() + " = ?", key);
    rows.select(model, List.of(column), query, row -> found.add(row.get(column.name())));
    return found.isEmpty() ? null : found.get(0);
  }

  void write(EntityModel model, Object key, Map<String, Object> values) throws SQLException {
    rows.update(model, key, values);
  }

  boolean owns(RawEntity<?> entity) {
    return EntityProxy.of(entity).belongsTo(this);
  }
}
