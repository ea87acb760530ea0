/**
 * Signatures of Jira's workflow, only the members in use. Start at {@link
 * com.opensymphony.workflow.Condition}.
 */
package com.opensymphony.workflow;
