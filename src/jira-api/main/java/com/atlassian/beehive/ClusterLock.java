package com.atlassian.beehive;

import java.util.concurrent.locks.Lock;
import org.sharedoutcomes.evidence.Evidence;

/** A lock that one thread of one node holds at a time. */
@Evidence("OSL")
public interface ClusterLock extends Lock {
  boolean isHeldByCurrentThread();
}
