/**
 * Signatures of Jira's issue, only the members in use. Start at {@link
 * com.atlassian.jira.issue.Issue}.
 */
package com.atlassian.jira.issue;
