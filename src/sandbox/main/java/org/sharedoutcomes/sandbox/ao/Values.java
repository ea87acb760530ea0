package org.sharedoutcomes.sandbox.ao;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import net.java.ao.ActiveObjectsException;
import net.java.ao.RawEntity;

/** Carries values between Java and the database. */
final class Values {
  private Values() {}

  /** Binds a value of a condition, which must be of a type that PostgreSQL compares with. */
  static void bindCompared(
      PreparedStatement statement, int i, Optional<Column> column, Object value)
      throws SQLException {
    Object plain = plain(value);
    if (plain != null && column.isPresent()) {
      Storage given = Storage.of(plain.getClass());
      if (!column.get().storage().comparesWith(given)) {
        throw new SQLSyntaxErrorException(
            "operator does not exist: column %s is %s, its parameter %s"
                .formatted(column.get().name(), column.get().storage(), given),
            "42883");
      }
    }
    bind(statement, i, plain, column);
  }

  /** Binds a new value of a column. */
  static void bindStored(PreparedStatement statement, int i, Column column, Object value)
      throws SQLException {
    bind(statement, i, plain(value), Optional.of(column));
  }

  private static void bind(
      PreparedStatement statement, int i, Object plain, Optional<Column> column)
      throws SQLException {
    if (plain == null) {
      statement.setNull(i, column.map(Values::sqlType).orElse(Types.NULL));
    } else if (plain instanceof byte[] bytes) {
      statement.setBytes(i, bytes);
    } else {
      statement.setObject(i, plain);
    }
  }

  private static int sqlType(Column column) {
    return switch (column.storage()) {
      case INTEGER -> Types.INTEGER;
      case LONG -> Types.BIGINT;
      case DOUBLE -> Types.DOUBLE;
      case BOOLEAN -> Types.BOOLEAN;
      case TEXT, UNLIMITED_TEXT -> Types.VARCHAR;
      case DATE -> Types.TIMESTAMP;
      case BYTES -> Types.BINARY;
    };
  }

  private static Object plain(Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof RawEntity<?> entity) {
      return EntityProxy.of(entity).key();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof URI || value instanceof URL) {
      return value.toString();
    }
    if (value instanceof Date date) {
      return new Timestamp(date.getTime());
    }
    Storage.of(value.getClass());
    return value;
  }

  /** The value of a column in the current row; of a reference, the key it points to. */
  static Object read(ResultSet row, int i, Column column) throws SQLException {
    Object value =
        switch (column.storage()) {
          case INTEGER -> row.getInt(i);
          case LONG -> row.getLong(i);
          case DOUBLE -> row.getDouble(i);
          case BOOLEAN -> row.getBoolean(i);
          case TEXT, UNLIMITED_TEXT -> row.getString(i);
          case DATE -> row.getTimestamp(i);
          case BYTES -> row.getBytes(i);
        };
    return row.wasNull() ? null : column.references().isPresent() ? value : typed(value, column);
  }

  private static Object typed(Object value, Column column) {
    Class<?> type = column.type();
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(value))
          .findFirst()
          .orElseThrow(
              () ->
                  new ActiveObjectsException(
                      "Could not find enum value %s in %s".formatted(value, type.getName())));
    }
    if (type == URI.class) {
      return URI.create((String) value);
    }
    if (type == URL.class) {
      try {
        return URI.create((String) value).toURL();
      } catch (MalformedURLException e) {
        throw new ActiveObjectsException(e);
      }
    }
    return value;
  }

  /** What a getter of a primitive answers when there is no value. */
  static Object orZero(Object value, Class<?> type) {
    if (value != null || !type.isPrimitive()) {
      return value;
    }
    return switch (Storage.of(type)) {
      case INTEGER -> 0;
      case LONG -> 0L;
      case DOUBLE -> 0.0;
      default -> false;
    };
  }
}
