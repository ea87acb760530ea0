package org.sharedoutcomes.core.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.sharedoutcomes.core.common.ClusterLock;

/** A lock for tests, where there is one node. */
public final class OneNodeLock implements ClusterLock {
  private final Map<String, ReentrantLock> locks = new HashMap<>();

  @Override
  public <T> T holding(String name, Supplier<T> work) {
    ReentrantLock lock;
    synchronized (locks) {
      lock = locks.computeIfAbsent(name, any -> new ReentrantLock());
    }
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
