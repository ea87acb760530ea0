package org.sharedoutcomes.sandbox.ao;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table as the database has it.
 *
 * @param indexes which columns each index is over
 * @param uniques the columns of which no two rows have the same value, but for the key
 * @param foreignKeys the columns that refer to other tables
 */
record ExistingTable(
    Map<String, ExistingColumn> columns,
    Map<String, Set<String>> indexes,
    Set<String> uniques,
    Set<String> foreignKeys) {

  static Optional<ExistingTable> read(Connection connection, String table) throws SQLException {
    DatabaseMetaData facts = connection.getMetaData();
    String schema = connection.getSchema();
    Map<String, ExistingColumn> columns = new HashMap<>();
    try (ResultSet rows = facts.getColumns(null, schema, table, null)) {
      while (rows.next()) {
        // The name is a pattern, in which _ stands for any character.
        if (rows.getString("TABLE_NAME").equals(table)) {
          columns.put(rows.getString("COLUMN_NAME"), ExistingColumn.of(rows));
        }
      }
    }
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Set<String>> indexes = new HashMap<>();
    Map<String, Set<String>> unique = new HashMap<>();
    try (ResultSet rows = facts.getIndexInfo(null, schema, table, false, true)) {
      while (rows.next()) {
        if (rows.getString("INDEX_NAME") != null) {
          (rows.getBoolean("NON_UNIQUE") ? indexes : unique)
              .computeIfAbsent(lower(rows.getString("INDEX_NAME")), name -> new HashSet<>())
              .add(rows.getString("COLUMN_NAME").replace("\"", ""));
        }
      }
    }
    Set<String> uniques = new HashSet<>();
    unique.values().forEach(uniques::addAll);
    uniques.removeAll(names(facts.getPrimaryKeys(null, schema, table), "COLUMN_NAME"));
    Set<String> foreignKeys = names(facts.getImportedKeys(null, schema, table), "FKCOLUMN_NAME");
    return Optional.of(new ExistingTable(columns, indexes, uniques, foreignKeys));
  }

  private static Set<String> names(ResultSet result, String column) throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet rows = result) {
      while (rows.next()) {
        names.add(rows.getString(column));
      }
    }
    return names;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
