package org.sharedoutcomes.sandbox.ao;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Optional;

/** A column as the database has it. */
record ExistingColumn(Storage storage, boolean notNull, Optional<String> defaultValue) {
  static ExistingColumn of(ResultSet row) throws SQLException {
    Storage storage =
        switch (row.getInt("DATA_TYPE")) {
          case Types.INTEGER -> Storage.INTEGER;
          case Types.BIGINT -> Storage.LONG;
          case Types.DOUBLE -> Storage.DOUBLE;
          case Types.BOOLEAN, Types.BIT -> Storage.BOOLEAN;
          case Types.CLOB -> Storage.UNLIMITED_TEXT;
          case Types.TIMESTAMP -> Storage.DATE;
          case Types.BLOB, Types.BINARY, Types.VARBINARY -> Storage.BYTES;
          // PostgreSQL says VARCHAR of its TEXT too.
          default ->
              "text".equals(row.getString("TYPE_NAME")) ? Storage.UNLIMITED_TEXT : Storage.TEXT;
        };
    return new ExistingColumn(
        storage,
        row.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls,
        Optional.ofNullable(row.getString("COLUMN_DEF")).map(ExistingColumn::comparable));
  }

  boolean hasDefaultOf(Column column) {
    return column.autoIncrement()
        || column.sqlDefault().map(ExistingColumn::comparable).equals(defaultValue);
  }

  /** The same default reads as {@code '-1'::integer}, {@code -1} or {@code TRUE}. */
  private static String comparable(String sqlDefault) {
    String bare = sqlDefault.replaceFirst("::[a-z ]+$", "").replaceAll("^'|'$", "");
    return bare.equalsIgnoreCase("true") || bare.equalsIgnoreCase("false")
        ? bare.toLowerCase(Locale.ROOT)
        : bare;
  }
}
