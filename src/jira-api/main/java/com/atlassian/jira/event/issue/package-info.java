/**
 * Signatures of Jira's issue, only the members in use. Start at {@link
 * com.atlassian.jira.event.issue.IssueEvent}.
 */
package com.atlassian.jira.event.issue;
