package org.sharedoutcomes.sandbox.cluster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sharedoutcomes.sandbox.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims as advisory locks of one PostgreSQL session, which lets go of them when it breaks. */
final class SessionClaims implements Claims {
  private static final Logger log = LoggerFactory.getLogger(SessionClaims.class);

  private final Database database;
  private Connection session;

  SessionClaims(Database database) {
    this.database = database;
  }

  @Override
  public synchronized boolean claim(String name) {
    try {
      if (session == null) {
        session = database.lasting();
      }
      return ask("SELECT pg_try_advisory_lock(?)", name);
    } catch (SQLException e) {
      close();
      throw new IllegalStateException("The cluster lock " + name + " cannot be asked for", e);
    }
  }

  @Override
  public synchronized void release(String name) {
    try {
      if (session == null || !ask("SELECT pg_advisory_unlock(?)", name)) {
        log.error("The cluster lock {} was lost before it was released", name);
      }
    } catch (SQLException e) {
      close();
      log.error("The cluster lock {} went with its connection", name, e);
    }
  }

  @Override
  public synchronized void close() {
    try (Connection ended = session) {
      session = null;
    } catch (SQLException e) {
      log.warn("The connection of the cluster locks did not close", e);
    }
  }

  private boolean ask(String sql, String name) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(sql)) {
      statement.setLong(1, number(name));
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  private static long number(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
