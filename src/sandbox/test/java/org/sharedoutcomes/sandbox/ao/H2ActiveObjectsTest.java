package org.sharedoutcomes.sandbox.ao;

import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.testkit.TestDatabases;

public class H2ActiveObjectsTest extends ActiveObjectsContract {
  @Override
  protected Database open() {
    return TestDatabases.h2();
  }
}
