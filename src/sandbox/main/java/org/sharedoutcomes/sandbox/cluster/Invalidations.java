package org.sharedoutcomes.sandbox.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.sandbox.database.Database;

/** Counts in the database, for each remote cache, how often something was removed from it. */
final class Invalidations {
  private final Database database;
  private final Map<String, Long> seen = new HashMap<>();

  Invalidations(Database database) {
    this.database = database;
    try {
      database.define(
          "CREATE TABLE IF NOT EXISTS SANDBOX_CACHE"
              + " (NAME VARCHAR(255) PRIMARY KEY, REMOVALS BIGINT NOT NULL)");
    } catch (SQLException e) {
      throw new IllegalStateException("The table of cache removals cannot be made", e);
    }
    since();
  }

  /** The caches from which something was removed since the last call. */
  synchronized Set<String> since() {
    Set<String> changed = new HashSet<>();
    try (Connection connection = database.jira().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT NAME, REMOVALS FROM SANDBOX_CACHE");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Long before = seen.put(rows.getString(1), rows.getLong(2));
        if (before == null || before != rows.getLong(2)) {
          changed.add(rows.getString(1));
        }
      }
      return changed;
    } catch (SQLException e) {
      throw new IllegalStateException("The removals from caches cannot be read", e);
    }
  }

  /** Says that something was removed. This node, which knows it, will forget a little too much. */
  void tell(String name) {
    try (Connection connection = database.jira().getConnection()) {
      while (!increment(connection, name) && !begin(connection, name)) {
        Thread.onSpinWait();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The removal from cache " + name + " cannot be told", e);
    }
  }

  private static boolean increment(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE SANDBOX_CACHE SET REMOVALS = REMOVALS + 1 WHERE NAME = ?")) {
      statement.setString(1, name);
      return statement.executeUpdate() == 1;
    }
  }

  /** Adds the first removal, unless another node is faster. */
  private static boolean begin(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO SANDBOX_CACHE VALUES (?, 1)")) {
      statement.setString(1, name);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      if (e.getSQLState().startsWith("23")) {
        return false;
      }
      throw e;
    }
  }
}
