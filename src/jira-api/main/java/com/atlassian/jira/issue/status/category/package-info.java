/**
 * Signatures of Jira's category, only the members in use. Start at {@link
 * com.atlassian.jira.issue.status.category.StatusCategory}.
 */
package com.atlassian.jira.issue.status.category;
