/**
 * Asks the gate at workflow transitions: a validator that refuses with a sentence, and a condition
 * that hides the transition. Sees the core and Jira's workflow types. Read {@link
 * org.sharedoutcomes.plugin.workflow.SignOffValidator} first.
 */
package org.sharedoutcomes.plugin.workflow;
