package org.sharedoutcomes.sandbox.cluster;

import java.nio.file.Path;
import org.junit.rules.ExternalResource;
import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.testkit.PostgresServer;

/** One PostgreSQL seen by two nodes. */
final class TwoNodes extends ExternalResource {
  String url;
  Database one;
  Database two;

  @Override
  protected void before() {
    url = PostgresServer.shared().newDatabase();
    one = Database.open(url, Path.of("."));
    two = Database.open(url, Path.of("."));
  }

  @Override
  protected void after() {
    one.close();
    two.close();
  }
}
