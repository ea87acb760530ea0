/**
 * Signatures of Jira's status, only the members in use. Start at {@link
 * com.atlassian.jira.issue.status.Status}.
 */
package com.atlassian.jira.issue.status;
