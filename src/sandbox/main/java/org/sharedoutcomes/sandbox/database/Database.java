package org.sharedoutcomes.sandbox.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The sandbox's database: embedded H2 under a home folder, or PostgreSQL by JDBC URL. */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 16;

  private final Address address;
  private final HikariDataSource pool;
  private final StatementLog statements = new StatementLog();
  private final DataSource plugin;
  private final Transactions transactions;

  private Database(Address address, HikariDataSource pool) {
    this.address = address;
    this.pool = pool;
    this.plugin = new CountedDataSource(pool, statements).view();
    this.transactions = new Transactions(plugin);
  }

  /** Opens the database at the URL, or an embedded one under home when there is no URL. */
  public static Database open(String jdbcUrlOrNull, Path home) {
    Address address = Address.of(jdbcUrlOrNull, home);
    if (jdbcUrlOrNull == null || jdbcUrlOrNull.isBlank()) {
      prepare(home);
    }
    tryOut(address);
    HikariConfig config = new HikariConfig();
    config.setPoolName("sandbox");
    config.setJdbcUrl(address.url());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    return new Database(address, new HikariDataSource(config));
  }

  // Before H2 tries, which prints a trace of its own when it cannot write.
  private static void prepare(Path home) {
    try {
      Files.createDirectories(home);
    } catch (IOException e) {
      throw new DatabaseUnusable(
          "The folder %s cannot be made; choose another with --home.".formatted(home), e);
    }
    if (!Files.isWritable(home)) {
      throw new DatabaseUnusable(
          "The folder %s cannot be written to; choose another with --home.".formatted(home), null);
    }
  }

  private static void tryOut(Address address) {
    try (Connection connection = DriverManager.getConnection(address.url())) {
      connection.getMetaData();
    } catch (SQLException e) {
      throw new DatabaseUnusable(
          "The database %s cannot be used: %s".formatted(address.name(), reason(e)), e);
    }
  }

  private static String reason(SQLException e) {
    if ("90020".equals(e.getSQLState())) {
      return "another sandbox is using it.";
    }
    String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line : line + ".";
  }

  public Dialect dialect() {
    return address.dialect();
  }

  /** For Jira's own statements, which nobody counts. */
  public DataSource jira() {
    return pool;
  }

  /** For the plugin's statements. */
  public DataSource plugin() {
    return plugin;
  }

  /** The plugin's transactions. */
  public Transactions transactions() {
    return transactions;
  }

  /** What the plugin asked. */
  public StatementLog statements() {
    return statements;
  }

  /** A connection outside of the pool, for who keeps one as long as the sandbox runs. */
  public Connection lasting() throws SQLException {
    return DriverManager.getConnection(address.url());
  }

  /**
   * Runs the statements that make tables ({@code CREATE TABLE IF NOT EXISTS …}) while no other node
   * does: on PostgreSQL two that do it at once would fail.
   */
  public void define(String... statementsThatMayRepeat) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (dialect() == Dialect.POSTGRESQL) {
        statement.execute("SELECT pg_advisory_xact_lock(7306925)");
      }
      for (String sql : statementsThatMayRepeat) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
