/**
 * How do several sandboxes on one database act as one Jira? Locks, caches and jobs go through the
 * database, so that a node which is killed leaves nothing behind.
 *
 * <p>Sees the database and the signatures of locks, caches and the scheduler. Read {@link
 * org.sharedoutcomes.sandbox.cluster.DatabaseLocks} first.
 */
package org.sharedoutcomes.sandbox.cluster;
