/**
 * Signatures of Jira's priority, only the members in use. Start at {@link
 * com.atlassian.jira.issue.priority.Priority}.
 */
package com.atlassian.jira.issue.priority;
