/**
 * How values come in from elsewhere: tables as people export and paste them, imports that can be
 * taken back, and tokens for programs. What can be read in two ways is asked for, never guessed.
 * Sees {@code common}, {@code journal}, {@code programme}, {@code outcome} and {@code reading}.
 * Read {@link org.sharedoutcomes.core.ingestion.Understanding} first.
 */
package org.sharedoutcomes.core.ingestion;
