package com.atlassian.beehive;

import org.sharedoutcomes.evidence.Evidence;

/** Locks that all nodes of the cluster know by name. */
@Evidence("B113")
public interface ClusterLockService {
  ClusterLock getLockForName(String lockName);
}
