package org.sharedoutcomes.sandbox.testkit;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.sharedoutcomes.sandbox.database.Database;

/** Opens empty databases; whoever opens one closes it. */
public final class TestDatabases {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabases() {}

  /** An H2 in memory that is gone when closed. */
  public static Database h2() {
    return Database.open("jdbc:h2:mem:test" + COUNT.incrementAndGet(), Path.of("."));
  }

  /** An empty schema on the PostgreSQL of this JVM. */
  public static Database postgres() {
    return Database.open(PostgresServer.shared().newSchema(), Path.of("."));
  }
}
