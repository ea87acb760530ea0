package org.sharedoutcomes.sandbox.ao;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Default;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** Reads a column from the methods that get and set it, and refuses what cannot be. */
final class ColumnReader {
  private static final int USUAL_LENGTH = 255;

  private final Class<?> entity;
  private final String name;
  private final List<Method> methods = new ArrayList<>();

  ColumnReader(Class<?> entity, String name) {
    this.entity = entity;
    this.name = name;
  }

  void add(Method method) {
    methods.add(method);
  }

  Column read() {
    Class<?> type = type(methods.get(0));
    Optional<Class<? extends RawEntity<?>>> references = reference(type);
    Storage storage = references.map(Keys::storage).orElseGet(() -> Storage.of(type));
    int length = length(type);
    if (storage == Storage.TEXT && length == StringLength.UNLIMITED) {
      storage = Storage.UNLIMITED_TEXT;
    }
    Optional<String> defaultValue = find(Default.class).map(Default::value);
    defaultValue.ifPresent(value -> checkDefault(value, type, length));
    return new Column(
        Names.column(name, entity),
        type,
        references,
        storage,
        length,
        has(PrimaryKey.class),
        has(AutoIncrement.class),
        has(NotNull.class),
        has(Unique.class),
        has(Indexed.class) || references.isPresent(),
        defaultValue);
  }

  static Class<?> type(Method method) {
    return method.getParameterCount() == 0 ? method.getReturnType() : method.getParameterTypes()[0];
  }

  @SuppressWarnings("unchecked")
  private static Optional<Class<? extends RawEntity<?>>> reference(Class<?> type) {
    return RawEntity.class.isAssignableFrom(type)
        ? Optional.of((Class<? extends RawEntity<?>>) type)
        : Optional.empty();
  }

  private int length(Class<?> type) {
    boolean address = type == java.net.URI.class || type == java.net.URL.class;
    int length =
        find(StringLength.class)
            .map(StringLength::value)
            .orElse(address ? StringLength.MAX_LENGTH : USUAL_LENGTH);
    if (length > StringLength.MAX_LENGTH) {
      throw new ActiveObjectsConfigurationException(
          "@StringLength must be <= 450 or UNLIMITED at %s of %s"
              .formatted(name, entity.getName()));
    }
    return length;
  }

  private void checkDefault(String value, Class<?> type, int length) {
    if (length == StringLength.UNLIMITED || type.isEnum() || value.isEmpty()) {
      throw new ActiveObjectsConfigurationException(
          "%s of %s cannot have a default value \"%s\"".formatted(name, entity.getName(), value));
    }
  }

  private boolean has(Class<? extends java.lang.annotation.Annotation> annotation) {
    return find(annotation).isPresent();
  }

  private <A extends java.lang.annotation.Annotation> Optional<A> find(Class<A> annotation) {
    return methods.stream()
        .map(method -> method.getAnnotation(annotation))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }
}
