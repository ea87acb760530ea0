package org.sharedoutcomes.sandbox.database;

/** The databases that the sandbox speaks to. */
public enum Dialect {
  H2,
  POSTGRESQL
}
