package org.sharedoutcomes.sandbox.cluster;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.database.Dialect;

/**
 * The cluster's locks. On PostgreSQL a node holds them all in one session of its own, which ends
 * with its process; the embedded database has one node only.
 */
public final class DatabaseLocks implements ClusterLockService, AutoCloseable {
  private final Map<String, ClusterLock> locks = new ConcurrentHashMap<>();
  private final Claims claims;

  public DatabaseLocks(Database database) {
    this.claims =
        database.dialect() == Dialect.POSTGRESQL ? new SessionClaims(database) : Claims.ALONE;
  }

  @Override
  public ClusterLock getLockForName(String lockName) {
    return locks.computeIfAbsent(lockName, name -> new NodeLock(name, claims));
  }

  @Override
  public void close() {
    claims.close();
  }
}
