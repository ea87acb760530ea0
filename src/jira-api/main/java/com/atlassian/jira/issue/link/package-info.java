/**
 * Signatures of Jira's link, only the members in use. Start at {@link
 * com.atlassian.jira.issue.link.IssueLink}.
 */
package com.atlassian.jira.issue.link;
