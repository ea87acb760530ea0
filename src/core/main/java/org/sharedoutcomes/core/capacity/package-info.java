/**
 * How much of a quarter goes to which outcome, against what was allotted, and in which order open
 * work promises most for its effort. Sees what {@code roadmap} sees, and {@code roadmap}. Read
 * {@link org.sharedoutcomes.core.capacity.Capacity} first.
 */
package org.sharedoutcomes.core.capacity;
