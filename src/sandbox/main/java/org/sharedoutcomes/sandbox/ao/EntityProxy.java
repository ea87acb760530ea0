package org.sharedoutcomes.sandbox.ao;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.java.ao.RawEntity;

/**
 * An entity: holds the values of the moment it was read for good, reads a missing one when asked,
 * once, and writes what was set at save.
 *
 * <p>The methods of an entity declare no exception, so a {@link SQLException} from here reaches the
 * plugin inside of an {@link java.lang.reflect.UndeclaredThrowableException}, as in Jira.
 */
class EntityProxy implements InvocationHandler {
  private final Entities entities;
  private final EntityModel model;
  private final Object key;
  private final Map<String, Object> values;
  private final Map<String, Object> unsaved = new LinkedHashMap<>();

  EntityProxy(Entities entities, EntityModel model, Object key, Map<String, Object> values) {
    this.entities = entities;
    this.model = model;
    this.key = key;
    this.values = new HashMap<>(values);
  }

  static EntityProxy of(RawEntity<?> entity) {
    return (EntityProxy) Proxy.getInvocationHandler(entity);
  }

  Object key() {
    return key;
  }

  EntityModel model() {
    return model;
  }

  boolean belongsTo(Entities others) {
    return entities == others;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
    Column column = model.methods().get(method);
    if (column != null) {
      if (args == null) {
        return get(column, method.getReturnType());
      }
      set(column, args[0]);
      return null;
    }
    return switch (method.getName()) {
      case "equals" -> isSame(args[0]);
      case "hashCode" -> key.hashCode();
      case "toString" -> "%s {%s = %s}".formatted(model.table(), model.key().name(), key);
      case "getEntityType" -> model.type();
      case "init" -> null;
      case "save" -> {
        save();
        yield null;
      }
      default -> other(proxy, method, args);
    };
  }

  private static Object other(Object proxy, Method method, Object[] args) throws Throwable {
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, args);
    }
    throw new IllegalArgumentException("No column belongs to " + method);
  }

  private boolean isSame(Object other) {
    return other instanceof RawEntity<?> entity
        && Proxy.isProxyClass(other.getClass())
        && of(entity).key.equals(key)
        && of(entity).model.table().equals(model.table());
  }

  private Object get(Column column, Class<?> type) throws SQLException {
    if (column.key()) {
      return key;
    }
    if (!values.containsKey(column.name())) {
      values.put(column.name(), missing(column));
    }
    Object value = values.get(column.name());
    return column.references().isPresent() && value != null && !(value instanceof RawEntity<?>)
        ? entities.unread(column.references().get(), value)
        : Values.orZero(value, type);
  }

  /** The value of a column that was not read with the row. */
  Object missing(Column column) throws SQLException {
    return entities.readOne(model, key, column);
  }

  void set(Column column, Object value) {
    if (value == null && column.notNull()) {
      throw new IllegalArgumentException("Cannot set non-null field to null: " + column.name());
    }
    values.put(column.name(), value);
    unsaved.put(column.name(), value);
  }

  void save() throws SQLException {
    if (unsaved.isEmpty()) {
      return;
    }
    unsaved.values().forEach(Checks::stored);
    entities.write(model, key, unsaved);
    unsaved.clear();
  }
}
