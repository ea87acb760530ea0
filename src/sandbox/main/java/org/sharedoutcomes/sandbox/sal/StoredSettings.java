package org.sharedoutcomes.sandbox.sal;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sharedoutcomes.sandbox.database.Database;

/** Settings in the database, so that all nodes share them. */
public final class StoredSettings implements PluginSettingsFactory {
  private static final int LONGEST_KEY = 255;
  private final Database database;

  public StoredSettings(Database database) {
    this.database = database;
    try {
      database.define(
          "CREATE TABLE IF NOT EXISTS SANDBOX_SETTING (SCOPE VARCHAR(255) NOT NULL, NAME VARCHAR(255)"
              + " NOT NULL, CONTENT TEXT NOT NULL, PRIMARY KEY (SCOPE, NAME))");
    } catch (SQLException e) {
      throw new IllegalStateException("The table of settings cannot be made", e);
    }
  }

  @Override
  public PluginSettings createGlobalSettings() {
    return new Settings("");
  }

  @Override
  public PluginSettings createSettingsForKey(String key) {
    return new Settings(key);
  }

  /** The settings of the installation, or of one project. */
  private final class Settings implements PluginSettings {
    private final String scope;

    Settings(String scope) {
      this.scope = scope;
    }

    @Override
    public Object get(String key) {
      try (Connection connection = database.jira().getConnection()) {
        return get(connection, key);
      } catch (SQLException e) {
        throw new IllegalStateException("The setting " + key + " cannot be read", e);
      }
    }

    @Override
    public Object put(String key, Object value) {
      if (key == null || key.isEmpty() || key.length() > LONGEST_KEY) {
        throw new IllegalArgumentException("The key of a setting has 1 to 255 characters: " + key);
      }
      return value == null ? remove(key) : replace(key, SettingText.write(value));
    }

    @Override
    public Object remove(String key) {
      return replace(key, null);
    }

    private Object replace(String key, String text) {
      try (Connection connection = database.jira().getConnection()) {
        connection.setAutoCommit(false);
        try {
          Object before = get(connection, key);
          run(connection, "DELETE FROM SANDBOX_SETTING WHERE SCOPE = ? AND NAME = ?", key, null);
          if (text != null) {
            run(
                connection,
                "INSERT INTO SANDBOX_SETTING (SCOPE, NAME, CONTENT) VALUES (?, ?, ?)",
                key,
                text);
          }
          connection.commit();
          return before;
        } finally {
          connection.rollback();
          connection.setAutoCommit(true);
        }
      } catch (SQLException e) {
        throw new IllegalStateException("The setting " + key + " cannot be written", e);
      }
    }

    private Object get(Connection connection, String key) throws SQLException {
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT CONTENT FROM SANDBOX_SETTING WHERE SCOPE = ? AND NAME = ?")) {
        query.setString(1, scope);
        query.setString(2, key);
        try (ResultSet found = query.executeQuery()) {
          return found.next() ? SettingText.read(found.getString(1)) : null;
        }
      }
    }

    private void run(Connection connection, String sql, String key, String text)
        throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setString(1, scope);
        statement.setString(2, key);
        if (text != null) {
          statement.setString(3, text);
        }
        statement.executeUpdate();
      }
    }
  }
}
