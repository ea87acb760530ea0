/**
 * Nudges: rules that watch outcomes' values, what they make of a series, and the memory that keeps
 * one deviation from being told twice. Sees {@code reading}, {@code link}, {@code signoff} and what
 * these see, and {@code notice}. Read {@link org.sharedoutcomes.core.nudge.NudgeRule} first, then
 * {@link org.sharedoutcomes.core.nudge.Course}: preview and live run are both made of it.
 */
package org.sharedoutcomes.core.nudge;
