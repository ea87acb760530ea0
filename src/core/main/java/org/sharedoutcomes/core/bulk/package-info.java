/**
 * Changing many issues at once: linking or unlinking them with an outcome, moving them on the
 * roadmap, saying how sure they are, asking for their sign-off. A preview says what would happen to
 * each issue, the run in the background can be taken up again after its node died, and one undo
 * puts back exactly what was there. Sees {@code common}, {@code journal}, {@code programme}, {@code
 * outcome}, {@code link}, {@code plan}, {@code signoff} and {@code roadmap}. Read {@link
 * org.sharedoutcomes.core.bulk.Bulk} first.
 */
package org.sharedoutcomes.core.bulk;
