/**
 * Signatures of Jira's workflow, only the members in use. Start at {@link
 * com.atlassian.jira.workflow.JiraWorkflow}.
 */
package com.atlassian.jira.workflow;
