/**
 * What the functions want to change for customers and the business: outcomes with their metric
 * definition, targets, owner and influencers, and the tree that joins them to the North Star. Sees
 * {@code common}, {@code journal} and {@code programme}. Read {@link
 * org.sharedoutcomes.core.outcome.Outcome} first.
 */
package org.sharedoutcomes.core.outcome;
