package org.sharedoutcomes.sandbox.ao;

import java.lang.invoke.MethodType;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import net.java.ao.ActiveObjectsException;

/** What Active Objects itself refuses, before it asks the database. */
final class Checks {
  private static final double LARGEST = 3.40282347E38;
  private static final int LAST_YEAR = 9999;

  private Checks() {}

  static void beforeCreate(EntityModel model, Map<String, Object> values) {
    values.forEach((name, value) -> given(model, model.column(name), value));
    model.all().stream()
        .filter(column -> column.notNull() && !column.autoIncrement())
        .filter(column -> column.defaultValue().isEmpty() && !values.containsKey(column.name()))
        .findFirst()
        .ifPresent(
            column -> {
              throw new IllegalArgumentException(
                  "The follow required fields were not set when trying to create entity '%s',"
                          .formatted(model.type().getName())
                      + " those fields are: "
                      + column.name());
            });
  }

  private static void given(EntityModel model, Column column, Object value) {
    if (column.notNull() && value == null) {
      throw new IllegalArgumentException("Cannot set non-null field to null: " + column.name());
    }
    if (value == null) {
      return;
    }
    if (!accepts(column, value)) {
      throw new IllegalArgumentException(
          "Type of value for %s of %s is %s, not %s"
              .formatted(column.name(), model.type().getName(), value.getClass(), column.type()));
    }
    if (value instanceof String text && text.isBlank()) {
      if (column.key()) {
        throw new ActiveObjectsException("Cannot set primary key to blank text");
      }
      if (column.notNull()) {
        throw new IllegalArgumentException("Cannot set non-null text to blank: " + column.name());
      }
    }
    stored(value);
  }

  private static boolean accepts(Column column, Object value) {
    Class<?> type = MethodType.methodType(column.type()).wrap().returnType();
    return type.isInstance(value)
        || (column.references().isPresent() && Storage.of(value.getClass()) == column.storage());
  }

  /** What no column takes, at create and at save. */
  static void stored(Object value) {
    if (value instanceof Double number
        && (!Double.isFinite(number) || Math.abs(number) > LARGEST)) {
      throw new ActiveObjectsException("The number %s cannot be stored".formatted(number));
    }
    if (value instanceof Date date && yearOf(date) > LAST_YEAR) {
      throw new ActiveObjectsException("Dates after the year 9999 cannot be stored");
    }
  }

  private static int yearOf(Date date) {
    return LocalDateTime.ofInstant(
            java.time.Instant.ofEpochMilli(date.getTime()), ZoneId.systemDefault())
        .getYear();
  }
}
