/**
 * Which initiative moves which outcome in which quarter: cards in lanes and columns, moving them,
 * what is planned in an order that cannot work, how all of it was on a day that is over, and what
 * changed since (a card is in the plan while it is a card of the programme, stands in a quarter and
 * was not stopped). Sees {@code common}, {@code journal}, {@code programme}, {@code outcome},
 * {@code reading}, {@code link}, {@code readiness}, {@code plan} and {@code signoff}. Read {@link
 * org.sharedoutcomes.core.roadmap.Roadmap} first.
 */
package org.sharedoutcomes.core.roadmap;
