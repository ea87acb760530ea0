package org.sharedoutcomes.sandbox.jira;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.sharedoutcomes.sandbox.database.Database;

/**
 * Documents in the database, and this node's view of them.
 *
 * <p>Every write first counts up the one row of {@code jira_revision} and so holds its lock until
 * it ends: writes of all nodes happen one after another, each sees what came before, and whoever
 * reads a revision sees all that belongs to it.
 */
final class Store {
  private final DataSource dataSource;
  private final Memory memory = new Memory();
  private final ReentrantLock writing = new ReentrantLock();
  private final ThreadLocal<Transaction> current = new ThreadLocal<>();
  private long revision;

  Store(Database database) {
    this.dataSource = database.jira();
    try {
      database.define(
          "create table if not exists jira_revision (id int primary key, revision bigint not null)",
          "create table if not exists jira_document (kind varchar(20) not null, id bigint not null,"
              + " revision bigint not null, body varchar not null, primary key (kind, id))",
          "create index if not exists jira_document_revision on jira_document (revision)",
          "insert into jira_revision (id, revision) select 1, 0"
              + " where not exists (select 1 from jira_revision)");
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
    refresh();
  }

  /** This node's view, without what a running transaction has changed. */
  Memory memory() {
    return memory;
  }

  /** The issue as the running transaction, if any, has left it. */
  IssueData issue(long id) {
    Transaction transaction = current.get();
    IssueData changed = transaction == null ? null : transaction.changed(id);
    return changed == null ? memory.issue(id) : changed;
  }

  /** Takes in what other nodes wrote; one statement, if there is nothing. */
  void refresh() {
    try (Connection connection = dataSource.getConnection()) {
      takeIn(connection, revisionIn(connection));
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Runs a write with the newest state; joins the write that already runs in this thread. */
  <T> T write(Function<Transaction, T> work) {
    Transaction running = current.get();
    if (running != null) {
      return work.apply(running);
    }
    T result;
    Transaction transaction;
    writing.lock();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        long next = nextRevision(connection);
        takeIn(connection, next - 1);
        transaction = new Transaction(memory);
        current.set(transaction);
        result = work.apply(transaction);
        List<Row> rows = transaction.rows();
        save(connection, rows, next);
        connection.commit();
        apply(rows, next);
      } finally {
        current.remove();
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    } finally {
      writing.unlock();
    }
    transaction.tell();
    return result;
  }

  /** Runs work as a write would, and forgets what it changed; holds no lock. */
  <T> T rehearse(Function<Transaction, T> work) {
    Transaction before = current.get();
    Transaction rehearsal = new Transaction(memory);
    current.set(rehearsal);
    try {
      return work.apply(rehearsal);
    } finally {
      current.set(before);
    }
  }

  private static long revisionIn(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select revision from jira_revision")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static long nextRevision(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("update jira_revision set revision = revision + 1");
    }
    return revisionIn(connection);
  }

  private void takeIn(Connection connection, long newest) throws SQLException {
    long known = revision();
    if (newest <= known) {
      return;
    }
    List<Row> rows = new ArrayList<>();
    long seen = newest;
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select kind, id, body, revision from jira_document where revision > ?"
                + " order by revision")) {
      statement.setLong(1, known);
      statement.setFetchSize(1000);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          Row.Kind kind = Row.Kind.valueOf(result.getString(1));
          rows.add(new Row(kind, result.getLong(2), result.getString(3)));
          seen = Math.max(seen, result.getLong(4));
        }
      }
    }
    apply(rows, seen);
  }

  private synchronized long revision() {
    return revision;
  }

  private synchronized void apply(List<Row> rows, long newest) {
    if (newest > revision) {
      rows.forEach(memory::accept);
      revision = newest;
    }
  }

  private static void save(Connection connection, List<Row> rows, long revision)
      throws SQLException {
    List<Row> fresh = new ArrayList<>();
    try (PreparedStatement update =
        connection.prepareStatement(
            "update jira_document set revision = ?, body = ? where kind = ? and id = ?")) {
      for (Row row : rows) {
        if (row.isNew()) {
          fresh.add(row);
          continue;
        }
        update.setLong(1, revision);
        update.setString(2, row.body());
        update.setString(3, row.kind().name());
        update.setLong(4, row.id());
        update.executeUpdate();
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into jira_document (revision, body, kind, id) values (?, ?, ?, ?)")) {
      for (Row row : fresh) {
        insert.setLong(1, revision);
        insert.setString(2, row.body());
        insert.setString(3, row.kind().name());
        insert.setLong(4, row.id());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
