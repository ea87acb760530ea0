/**
 * What nodes of a cluster must agree on or may keep in memory: locks, caches, jobs. Sees the core
 * and Atlassian's cluster services. Read {@link org.sharedoutcomes.plugin.cluster.CachedCoverage}
 * first.
 */
package org.sharedoutcomes.plugin.cluster;
