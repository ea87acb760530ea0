/**
 * Which workflow transitions ask whether an issue is signed off, and which lead past the question.
 * Sees {@code common}, {@code journal} and {@code signoff}. Read {@link
 * org.sharedoutcomes.core.workflow.ReviewWorkflows} first.
 */
package org.sharedoutcomes.core.workflow;
