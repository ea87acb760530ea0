/**
 * Signatures of Jira's context, only the members in use. Start at {@link
 * com.atlassian.jira.issue.context.IssueContext}.
 */
package com.atlassian.jira.issue.context;
