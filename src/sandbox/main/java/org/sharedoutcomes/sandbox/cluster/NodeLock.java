package org.sharedoutcomes.sandbox.cluster;

import com.atlassian.beehive.ClusterLock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One lock: first among the threads of this node, then against the other nodes. */
final class NodeLock implements ClusterLock {
  private static final long PAUSE_MILLIS = 20;

  private final String name;
  private final Claims claims;
  private final ReentrantLock here = new ReentrantLock(true);

  NodeLock(String name, Claims claims) {
    this.name = name;
    this.claims = claims;
  }

  @Override
  public void lock() {
    boolean interrupted = false;
    while (true) {
      try {
        lockInterruptibly();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    while (!tryLock(1, TimeUnit.DAYS)) {
      Thread.onSpinWait();
    }
  }

  @Override
  public boolean tryLock() {
    return here.tryLock() && (here.getHoldCount() > 1 || claimOrLeave());
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    long end = System.nanoTime() + unit.toNanos(time);
    if (!here.tryLock(time, unit)) {
      return false;
    }
    if (here.getHoldCount() > 1) {
      return true;
    }
    boolean claimed = false;
    try {
      while (!(claimed = claims.claim(name)) && System.nanoTime() < end) {
        Thread.sleep(PAUSE_MILLIS);
      }
      return claimed;
    } finally {
      if (!claimed) {
        here.unlock();
      }
    }
  }

  private boolean claimOrLeave() {
    boolean claimed = false;
    try {
      claimed = claims.claim(name);
      return claimed;
    } finally {
      if (!claimed) {
        here.unlock();
      }
    }
  }

  @Override
  public void unlock() {
    if (!here.isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException("This thread does not hold the lock " + name);
    }
    try {
      if (here.getHoldCount() == 1) {
        claims.release(name);
      }
    } finally {
      here.unlock();
    }
  }

  @Override
  public boolean isHeldByCurrentThread() {
    return here.isHeldByCurrentThread();
  }

  @Override
  public Condition newCondition() {
    throw new UnsupportedOperationException("Cluster locks have no conditions");
  }
}
