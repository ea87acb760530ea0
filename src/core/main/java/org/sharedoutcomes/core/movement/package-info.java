/**
 * How an outcome moved over a span of time: its values summed up to what a picture can show, the
 * same span before, and what happened meanwhile. Sees {@code common}, {@code journal}, {@code
 * programme}, {@code outcome} and {@code reading}. Read {@link
 * org.sharedoutcomes.core.movement.ViewMovement} first.
 */
package org.sharedoutcomes.core.movement;
