package org.sharedoutcomes.sandbox.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions bound to the thread; an inner one joins the outer one.
 *
 * <p>After a failed statement a transaction is lost on every database, as PostgreSQL has it: later
 * statements fail, and the commit keeps nothing.
 */
public final class Transactions {
  private static final Logger log = LoggerFactory.getLogger(Transactions.class);

  private final DataSource source;
  private final ThreadLocal<Open> current = new ThreadLocal<>();

  Transactions(DataSource source) {
    this.source = source;
  }

  /** Work on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private static final class Open {
    final Connection connection;
    SQLException failure;

    Open(Connection connection) {
      this.connection = connection;
    }
  }

  public boolean isActive() {
    return current.get() != null;
  }

  /** Runs the work in this thread's transaction, or in a new one that ends with the work. */
  public <T> T inTransaction(Supplier<T> work) {
    if (isActive()) {
      return work.get();
    }
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      return inNew(new Open(connection), work);
    } catch (SQLException e) {
      throw new IllegalStateException("The transaction could not begin or end.", e);
    }
  }

  private <T> T inNew(Open open, Supplier<T> work) throws SQLException {
    boolean kept = false;
    current.set(open);
    try {
      T result = work.get();
      if (open.failure == null) {
        open.connection.commit();
        kept = true;
      } else {
        log.error("A transaction went on after a failed statement: it is lost.", open.failure);
      }
      return result;
    } finally {
      current.remove();
      if (!kept) {
        open.connection.rollback();
      }
    }
  }

  /** Runs the work on this thread's transaction, or on a connection that commits by itself. */
  public <T> T withConnection(Work<T> work) throws SQLException {
    Open open = current.get();
    if (open == null) {
      try (Connection connection = source.getConnection()) {
        return work.on(connection);
      }
    }
    if (open.failure != null) {
      throw new SQLException(
          "current transaction is aborted, commands ignored until end of transaction block",
          "25P02",
          open.failure);
    }
    try {
      return work.on(open.connection);
    } catch (SQLException e) {
      open.failure = e;
      throw e;
    }
  }
}
