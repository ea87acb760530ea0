/**
 * Which initiative moves which outcome in which quarter: cards in lanes and columns, and moving
 * them. Sees {@code common}, {@code journal}, {@code programme}, {@code outcome}, {@code reading},
 * {@code link} and {@code signoff}. Read {@link org.sharedoutcomes.core.roadmap.Roadmap} first.
 */
package org.sharedoutcomes.core.roadmap;
