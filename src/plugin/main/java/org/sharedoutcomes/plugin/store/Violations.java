package org.sharedoutcomes.plugin.store;

import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import java.util.function.Supplier;
import net.java.ao.ActiveObjectsException;

/**
 * Tells a broken constraint from other failures. Create throws an ActiveObjectsException, save an
 * UndeclaredThrowableException; the state of the database's own exception begins with 23 on every
 * database. A transaction in which it happened is lost, so look from outside of it.
 */
final class Violations {
  private static final int TRIES = 3;

  private Violations() {}

  /** Does the work, and again when a row that it found missing was there after all. */
  static <T> T retrying(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (ActiveObjectsException | UndeclaredThrowableException e) {
        if (attempt == TRIES || !isViolation(e)) {
          throw e;
        }
      }
    }
  }

  static boolean isViolation(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith("23")) {
        return true;
      }
    }
    return false;
  }
}
