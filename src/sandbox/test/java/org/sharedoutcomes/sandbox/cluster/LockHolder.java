package org.sharedoutcomes.sandbox.cluster;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.sharedoutcomes.sandbox.database.Database;

/** A node of its own that takes a lock, says so and keeps it until it is killed. */
public final class LockHolder {
  private LockHolder() {}

  public static void main(String[] args) throws InterruptedException {
    Database database = Database.open(args[0], Path.of("."));
    new DatabaseLocks(database).getLockForName(args[1]).lock();
    System.out.println("held");
    new CountDownLatch(1).await();
  }
}
