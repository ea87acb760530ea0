package org.sharedoutcomes.sandbox.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.RawEntity;
import org.junit.After;
import org.junit.Before;
import org.sharedoutcomes.sandbox.cluster.DatabaseLocks;
import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.database.Dialect;
import org.sharedoutcomes.sandbox.testkit.MemorySettings;

/** Active Objects on an empty database, for contracts that every database keeps. */
abstract class OnDatabase {
  static final String PLUGIN = "org.sharedoutcomes.jira";

  final MemorySettings settings = new MemorySettings();
  Database database;
  DatabaseLocks locks;

  protected abstract Database open();

  @Before
  public void openDatabase() {
    database = open();
    locks = new DatabaseLocks(database);
  }

  @After
  public void closeDatabase() {
    locks.close();
    database.close();
  }

  BundleActiveObjects bundle() {
    return new ActiveObjectsFactory(database, locks, settings).forBundle(PLUGIN);
  }

  @SafeVarargs
  final ActiveObjects enabled(Class<? extends RawEntity<?>>... entities) {
    return enabled(List.of(), entities);
  }

  @SafeVarargs
  final ActiveObjects enabled(
      List<ActiveObjectsUpgradeTask> tasks, Class<? extends RawEntity<?>>... entities) {
    BundleActiveObjects bundle = bundle();
    bundle.enable(List.of(entities), tasks);
    return bundle.service();
  }

  List<String> statements(Runnable work) {
    return database.statements().during(work);
  }

  boolean onPostgres() {
    return database.dialect() == Dialect.POSTGRESQL;
  }

  /** Runs a statement behind the back of Active Objects; tables by their full names. */
  void sql(String sql) {
    try (Connection connection = database.jira().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(onPostgres() ? sql : sql.replace("\"", ""));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, Object> values(Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return values;
  }

  /** The SQL state of the first database error among the causes. */
  static String state(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getSQLState();
      }
    }
    return "none";
  }
}
