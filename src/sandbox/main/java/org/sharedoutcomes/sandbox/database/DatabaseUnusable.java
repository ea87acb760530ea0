package org.sharedoutcomes.sandbox.database;

/** Says in one sentence, fit for the person who started the sandbox, why a database won't do. */
public final class DatabaseUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseUnusable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
