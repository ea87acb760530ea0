package org.sharedoutcomes.sandbox.ao;

import org.sharedoutcomes.sandbox.database.Dialect;

/** Quotes names on PostgreSQL; on H2 names stay as they are and are read in upper case. */
record Quoting(Dialect dialect) {
  String quoted(String name) {
    return dialect == Dialect.POSTGRESQL ? '"' + name + '"' : name;
  }
}
