/**
 * Linking or unlinking many issues with an outcome at once: a preview that says what would happen
 * to each issue, the run in the background that can be taken up again after its node died, and one
 * undo that puts back exactly what was there. Sees {@code common}, {@code journal}, {@code
 * programme}, {@code outcome} and {@code link}. Read {@link org.sharedoutcomes.core.bulk.BulkLink}
 * first.
 */
package org.sharedoutcomes.core.bulk;
