package org.sharedoutcomes.sandbox.ao;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import net.java.ao.ActiveObjectsException;
import net.java.ao.schema.Table;

/** What a plugin's tables, columns, indexes and constraints are called. */
record Names(String prefix) {
  private static final int LONGEST = 30;
  private static final int KEPT_OF_A_LONG_NAME = 19;
  private static final Set<String> RESERVED =
      Set.of("BLOB", "CLOB", "NUMBER", "ROWID", "TIMESTAMP", "VARCHAR2");

  static Names of(String bundleSymbolicName) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5")
              .digest(bundleSymbolicName.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().withUpperCase().formatHex(digest);
      return new Names("AO_" + hex.substring(hex.length() - 6));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }

  String table(Class<?> type) {
    Table given = type.getAnnotation(Table.class);
    String simple = upperSnake(given == null ? type.getSimpleName() : given.value());
    String name = prefix + "_" + notReserved("table", simple);
    if (name.length() > LONGEST) {
      throw tooLong("table", name, type);
    }
    return name;
  }

  static String column(String name, Class<?> type) {
    if (name.length() > LONGEST) {
      throw tooLong("column", name, type);
    }
    return notReserved("column", name);
  }

  /** {@code getX1Y2} without its {@code get} becomes {@code X1_Y2}. */
  static String upperSnake(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  static String index(String table, String columnOrName) {
    return shortened(lower("index_" + table + "_" + columnOrName));
  }

  /** How the names of all indexes begin that migrate may have made for this table. */
  static String indexStart(String table) {
    String full = lower("index_" + table);
    return full.substring(0, Math.min(KEPT_OF_A_LONG_NAME, full.length()));
  }

  static String unique(String table, String column) {
    return shortened("U_" + table + "_" + column);
  }

  static String foreignKey(String table, String column) {
    return lower("fk_" + table + "_" + column);
  }

  static String shortened(String name) {
    return name.length() <= LONGEST
        ? name
        : name.substring(0, KEPT_OF_A_LONG_NAME) + Math.abs((long) name.hashCode());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String notReserved(String what, String name) {
    if (RESERVED.contains(name)) {
      throw new ActiveObjectsException(
          "Invalid entity, generated %s name (%s) is a reserved word!".formatted(what, name));
    }
    return name;
  }

  private static ActiveObjectsException tooLong(String what, String name, Class<?> type) {
    return new ActiveObjectsException(
        ("Invalid entity, generated %s name (%s) for '%s' is too long!"
                + " It should be no longer than 30 chars.")
            .formatted(what, name, type.getName()));
  }
}
