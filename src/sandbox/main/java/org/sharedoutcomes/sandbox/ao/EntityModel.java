package org.sharedoutcomes.sandbox.ao;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.java.ao.Accessor;
import net.java.ao.Mutator;
import net.java.ao.RawEntity;
import net.java.ao.schema.Ignore;
import net.java.ao.schema.PrimaryKey;

/**
 * What an entity interface says about its table.
 *
 * @param methods which column each getter and setter belongs to
 */
record EntityModel(
    Class<?> type, String table, Map<String, Column> columns, Map<Method, Column> methods) {

  static EntityModel of(Class<?> type, Names names) {
    Map<String, ColumnReader> readers = new TreeMap<>();
    Map<Method, String> nameOf = new HashMap<>();
    for (Method method : type.getMethods()) {
      columnName(method)
          .ifPresent(
              name -> {
                readers.computeIfAbsent(name, n -> new ColumnReader(type, n)).add(method);
                nameOf.put(method, name);
              });
    }
    Keys.getter(type);
    Map<String, Column> columns = new TreeMap<>();
    readers.forEach((name, reader) -> columns.put(name, reader.read()));
    Map<Method, Column> methods = new HashMap<>();
    nameOf.forEach((method, name) -> methods.put(method, columns.get(name)));
    return new EntityModel(type, names.table(type), columns, methods);
  }

  private static Optional<String> columnName(Method method) {
    if (method.isAnnotationPresent(Ignore.class) || method.isDefault()) {
      return Optional.empty();
    }
    if (method.isAnnotationPresent(PrimaryKey.class)
        && !method.getAnnotation(PrimaryKey.class).value().isEmpty()) {
      return Optional.of(method.getAnnotation(PrimaryKey.class).value());
    }
    if (method.isAnnotationPresent(Accessor.class)) {
      return Optional.of(method.getAnnotation(Accessor.class).value());
    }
    if (method.isAnnotationPresent(Mutator.class)) {
      return Optional.of(method.getAnnotation(Mutator.class).value());
    }
    return property(method)
        .map(
            property ->
                Names.upperSnake(property)
                    + (RawEntity.class.isAssignableFrom(ColumnReader.type(method)) ? "_ID" : ""));
  }

  private static Optional<String> property(Method method) {
    String name = method.getName();
    boolean gets = method.getParameterCount() == 0 && method.getReturnType() != void.class;
    boolean sets = method.getParameterCount() == 1 && method.getReturnType() == void.class;
    if ((gets && name.startsWith("get") && name.length() > 3)
        || (sets && name.startsWith("set") && name.length() > 3)) {
      return Optional.of(name.substring(3));
    }
    return gets && name.startsWith("is") && name.length() > 2
        ? Optional.of(name.substring(2))
        : Optional.empty();
  }

  Column key() {
    return columns.values().stream().filter(Column::key).findFirst().orElseThrow();
  }

  /** The column of that very name. */
  Column column(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw new NullPointerException(
          "Entity %s does not have field %s".formatted(type.getName(), name));
    }
    return column;
  }

  Collection<Column> all() {
    return columns.values();
  }

  /** The entities that this one refers to. */
  List<Class<?>> references() {
    return all().stream().<Class<?>>mapMulti((c, to) -> c.references().ifPresent(to)).toList();
  }

  /** The column of the getter with that name, if there is one. */
  Optional<Column> columnOf(String methodName) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(methodName) && methods.containsKey(method))
        .map(methods::get)
        .findFirst();
  }
}
