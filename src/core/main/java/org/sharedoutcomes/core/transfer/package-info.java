/**
 * Everything as one archive, out and in again: whole histories with their hashes, all readings, and
 * what is tagged and planned in Jira. Sees every feature. Read {@link
 * org.sharedoutcomes.core.transfer.Archive} first.
 */
package org.sharedoutcomes.core.transfer;
