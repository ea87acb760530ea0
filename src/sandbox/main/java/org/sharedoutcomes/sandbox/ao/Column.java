package org.sharedoutcomes.sandbox.ao;

import java.util.Optional;
import net.java.ao.RawEntity;
import org.sharedoutcomes.sandbox.database.Dialect;

/**
 * One column of an entity's table.
 *
 * @param type the Java type of its getter; of a reference, the entity
 * @param references the entity it points to
 * @param storage in what its values, or the keys it points to, are kept
 */
record Column(
    String name,
    Class<?> type,
    Optional<Class<? extends RawEntity<?>>> references,
    Storage storage,
    int length,
    boolean key,
    boolean autoIncrement,
    boolean notNull,
    boolean unique,
    boolean indexed,
    Optional<String> defaultValue) {

  /** Unique implies NOT NULL in the table, though create does not ask for it. */
  boolean isNotNullInTable() {
    return notNull || unique || key;
  }

  /** References by number are never read together with the row. */
  boolean isReadWithRow() {
    return references.isEmpty() || storage != Storage.INTEGER;
  }

  /** The default as SQL: the given one, or 0 for a primitive number. */
  Optional<String> sqlDefault() {
    if (autoIncrement) {
      return Optional.empty();
    }
    if (defaultValue.isPresent()) {
      return defaultValue.map(
          value -> storage.isText() ? "'" + value.replace("'", "''") + "'" : value);
    }
    return type.isPrimitive() && storage.isNumber() ? Optional.of("0") : Optional.empty();
  }

  String sqlType(Dialect dialect) {
    if (!autoIncrement) {
      return storage.sql(dialect, length);
    }
    return switch (dialect) {
      case H2 -> storage.sql(dialect, length) + " AUTO_INCREMENT";
      case POSTGRESQL -> storage == Storage.LONG ? "BIGSERIAL" : "SERIAL";
    };
  }

  /** The type and constraints as they stand behind the name in CREATE TABLE and ADD COLUMN. */
  String sqlDefinition(Dialect dialect) {
    return sqlType(dialect)
        + sqlDefault().map(value -> " DEFAULT " + value).orElse("")
        + (isNotNullInTable() ? " NOT NULL" : "");
  }
}
