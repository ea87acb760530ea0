/**
 * Signatures of Jira's workflow, only the members in use. Start at {@link
 * com.atlassian.jira.plugin.workflow.WorkflowPluginFactory}.
 */
package com.atlassian.jira.plugin.workflow;
