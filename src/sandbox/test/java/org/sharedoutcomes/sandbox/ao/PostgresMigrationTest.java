package org.sharedoutcomes.sandbox.ao;

import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.testkit.TestDatabases;

public class PostgresMigrationTest extends MigrationContract {
  @Override
  protected Database open() {
    return TestDatabases.postgres();
  }
}
