/**
 * Which initiative moves which outcome in which quarter: cards in lanes and columns, moving them,
 * and what is planned in an order that cannot work. Sees {@code common}, {@code journal}, {@code
 * programme}, {@code outcome}, {@code reading}, {@code link}, {@code readiness}, {@code plan} and
 * {@code signoff}. Read {@link org.sharedoutcomes.core.roadmap.Roadmap} first.
 */
package org.sharedoutcomes.core.roadmap;
