package org.sharedoutcomes.plugin.cluster;

import com.atlassian.beehive.ClusterLockService;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.sharedoutcomes.core.common.ClusterLock;

/** One at a time, by a lock that all nodes of Jira's cluster know by name. */
public final class JiraClusterLock implements ClusterLock {
  private static final String PREFIX = "org.sharedoutcomes.jira.";

  private final ClusterLockService locks;

  public JiraClusterLock(ClusterLockService locks) {
    this.locks = locks;
  }

  @Override
  public <T> T holding(String name, Supplier<T> work) {
    Lock lock = locks.getLockForName(PREFIX + name);
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
