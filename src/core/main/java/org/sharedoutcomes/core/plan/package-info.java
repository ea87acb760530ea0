/**
 * What people plan for single issues, and how it came about: the target quarter, how sure it is,
 * where the work begins, what one function hands to another, and that it was stopped; what issues
 * were at any moment of their lives, and what whole plans were when a quarter began. Sees {@code
 * common} and {@code journal}. Read {@link org.sharedoutcomes.core.plan.Plan} first.
 */
package org.sharedoutcomes.core.plan;
