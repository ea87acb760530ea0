/**
 * Signatures of Jira's issuetype, only the members in use. Start at {@link
 * com.atlassian.jira.issue.issuetype.IssueType}.
 */
package com.atlassian.jira.issue.issuetype;
