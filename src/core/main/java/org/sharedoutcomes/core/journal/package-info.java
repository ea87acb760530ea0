/**
 * Documents with history: who changed what, when, why. What people define or decide is an immutable
 * record; every change appends an {@link org.sharedoutcomes.core.journal.Entry} to its stream, and
 * the newest entry is the current state. Read {@link org.sharedoutcomes.core.journal.Journal}
 * first. Sees {@code common} only.
 */
package org.sharedoutcomes.core.journal;
