package org.sharedoutcomes.sandbox.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.lang.reflect.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.java.ao.DBParam;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.sharedoutcomes.sandbox.database.Database;

/** Active Objects over JDBC, for one plugin. */
final class JdbcActiveObjects implements ActiveObjects {
  private final Database database;
  private final Models models;
  private final Rows rows;
  private final Entities entities;

  JdbcActiveObjects(Database database, Models models) {
    this.database = database;
    this.models = models;
    this.rows = new Rows(database.transactions(), database.dialect());
    this.entities = new Entities(models, rows);
  }

  /** Something that asks the database. */
  @FunctionalInterface
  private interface Asking<T> {
    T ask() throws SQLException;
  }

  private <T> T ask(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (SQLException e) {
      throw new ActiveObjectsSqlException(database.dialect(), e);
    }
  }

  @Override
  @SafeVarargs
  public final void migrate(Class<? extends RawEntity<?>>... types) {
    ask(
        () ->
            database
                .transactions()
                .withConnection(
                    connection -> {
                      new Migration(connection, database.dialect())
                          .run(models.withReferences(types));
                      return null;
                    }));
  }

  @Override
  public void flushAll() {}

  @Override
  public void flush(RawEntity<?>... flushed) {}

  @Override
  @SafeVarargs
  public final <T extends RawEntity<K>, K> T[] get(Class<T> type, K... keys) {
    return array(type, Arrays.stream(keys).map(key -> get(type, key)).toList());
  }

  @Override
  public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
    String name = models.of(type).key().name();
    T[] found = find(type, name + " = ?", key);
    return found.length == 0 ? null : found[0];
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
    Map<String, Object> values = new LinkedHashMap<>();
    Arrays.stream(params).forEach(param -> values.put(param.getField(), param.getValue()));
    return create(type, values);
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
    EntityModel model = models.of(type);
    Map<String, Object> values = new HashMap<>(params);
    Checks.beforeCreate(model, values);
    Object key = ask(() -> rows.insert(model, values));
    return type.cast(entities.unread(type, key));
  }

  @Override
  public <T extends RawEntity<K>, K> void create(Class<T> type, List<Map<String, Object>> news) {
    news.forEach(row -> create(type, row));
  }

  @Override
  public void delete(RawEntity<?>... gone) {
    Map<EntityModel, List<Object>> keys = new LinkedHashMap<>();
    for (RawEntity<?> entity : gone) {
      if (!entities.owns(Objects.requireNonNull(entity))) {
        throw new IllegalStateException("Entities of another plugin cannot be deleted");
      }
      EntityProxy handler = EntityProxy.of(entity);
      keys.computeIfAbsent(handler.model(), model -> new ArrayList<>()).add(handler.key());
    }
    keys.forEach(
        (model, ids) ->
            ask(
                () ->
                    rows.delete(
                        model,
                        model.key().name() + " IN (" + Rows.marks(ids.size()) + ")",
                        ids.toArray())));
  }

  @Override
  public <K> int deleteWithSQL(
      Class<? extends RawEntity<K>> type, String criteria, Object... params) {
    Arrays.stream(params).forEach(Objects::requireNonNull);
    return ask(() -> rows.delete(models.of(type), criteria, params));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
    return find(type, Query.select());
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, String criteria, Object... params) {
    return find(type, Query.select().where(criteria, params));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
    EntityModel model = models.of(type);
    List<T> found = new ArrayList<>();
    ask(
        () -> {
          rows.select(
              model,
              Selection.forFind(model, query),
              query,
              row -> found.add(type.cast(entities.read(model, row))));
          return null;
        });
    return array(type, found);
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, EntityStreamCallback<T, K> callback) {
    stream(type, Selection.everything(models.of(type)), Query.select(), callback);
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
    stream(type, Selection.forStream(models.of(type), query), query, callback);
  }

  private <T extends RawEntity<K>, K> void stream(
      Class<T> type, List<Column> columns, Query query, EntityStreamCallback<T, K> callback) {
    EntityModel model = models.of(type);
    ask(
        () -> {
          rows.select(
              model,
              columns,
              query,
              row -> callback.onRowRead(type.cast(entities.streamed(model, row))));
          return null;
        });
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type) {
    return count(type, Query.select());
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... params) {
    return count(type, Query.select().where(criteria, params));
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
    return ask(() -> rows.count(models.of(type), query));
  }

  @Override
  public <T> T executeInTransaction(TransactionCallback<T> callback) {
    return database.transactions().inTransaction(callback::doInTransaction);
  }

  @SuppressWarnings("unchecked")
  private static <T> T[] array(Class<T> type, List<T> entities) {
    return entities.toArray((T[]) Array.newInstance(type, 0));
  }
}
