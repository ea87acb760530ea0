/**
 * What outcomes measured over time: check-ins and ingested values, restated but never overwritten,
 * and the status derived from them. Sees {@code common}, {@code journal}, {@code programme} and
 * {@code outcome}. Read {@link org.sharedoutcomes.core.reading.Reading} first.
 */
package org.sharedoutcomes.core.reading;
