package org.sharedoutcomes.sandbox.ao;

import java.net.URI;
import java.net.URL;
import java.util.Date;
import java.util.Map;
import org.sharedoutcomes.sandbox.database.Dialect;

/** In what a column keeps its values. */
enum Storage {
  INTEGER("INT", "INTEGER"),
  LONG("BIGINT", "BIGINT"),
  DOUBLE("DOUBLE", "DOUBLE PRECISION"),
  BOOLEAN("BOOLEAN", "BOOLEAN"),
  TEXT("VARCHAR", "VARCHAR"),
  UNLIMITED_TEXT("CLOB", "TEXT"),
  DATE("TIMESTAMP", "TIMESTAMP"),
  BYTES("BLOB", "BYTEA");

  private static final Map<Class<?>, Storage> BY_TYPE =
      Map.ofEntries(
          Map.entry(int.class, INTEGER),
          Map.entry(Integer.class, INTEGER),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(double.class, DOUBLE),
          Map.entry(Double.class, DOUBLE),
          Map.entry(boolean.class, BOOLEAN),
          Map.entry(Boolean.class, BOOLEAN),
          Map.entry(String.class, TEXT),
          Map.entry(URI.class, TEXT),
          Map.entry(URL.class, TEXT),
          Map.entry(Date.class, DATE),
          Map.entry(java.sql.Timestamp.class, DATE),
          Map.entry(byte[].class, BYTES));

  private final String onH2;
  private final String onPostgres;

  Storage(String onH2, String onPostgres) {
    this.onH2 = onH2;
    this.onPostgres = onPostgres;
  }

  static Storage of(Class<?> type) {
    if (type == java.sql.Date.class || type == java.sql.Time.class) {
      throw new ActiveObjectsConfigurationException(type + " is not supported, use java.util.Date");
    }
    Storage storage = type.isEnum() ? TEXT : BY_TYPE.get(type);
    if (storage == null) {
      throw new IllegalStateException("Unrecognized type: " + type.getName());
    }
    return storage;
  }

  boolean isText() {
    return this == TEXT || this == UNLIMITED_TEXT;
  }

  boolean isNumber() {
    return this == INTEGER || this == LONG || this == DOUBLE;
  }

  /** Whether PostgreSQL compares values of the two. */
  boolean comparesWith(Storage other) {
    return this == other || (isText() && other.isText()) || (isNumber() && other.isNumber());
  }

  String sql(Dialect dialect, int length) {
    String name = dialect == Dialect.H2 ? onH2 : onPostgres;
    return this == TEXT ? name + "(" + length + ")" : name;
  }
}
