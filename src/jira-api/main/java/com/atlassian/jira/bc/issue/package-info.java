/**
 * Signatures of making issues, only the members in use. Start at {@link
 * com.atlassian.jira.bc.issue.IssueService}.
 */
package com.atlassian.jira.bc.issue;
