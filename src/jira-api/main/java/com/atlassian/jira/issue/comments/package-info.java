/**
 * Signatures of Jira's comments, only the members in use. Start at {@link
 * com.atlassian.jira.issue.comments.Comment}.
 */
package com.atlassian.jira.issue.comments;
