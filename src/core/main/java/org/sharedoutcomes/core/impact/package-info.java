/**
 * What came of the effects that work was expected to have: when to look back, what the readings
 * suggest, what people say, whether it lasts, and how well people knew it before. Sees {@code
 * common}, {@code journal}, {@code programme}, {@code outcome}, {@code reading}, {@code
 * statistics}, {@code link} and {@code plan}. Read {@link
 * org.sharedoutcomes.core.impact.ViewLedger} first.
 */
package org.sharedoutcomes.core.impact;
