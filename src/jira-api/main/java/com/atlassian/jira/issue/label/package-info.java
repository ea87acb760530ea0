/**
 * Signatures of Jira's label, only the members in use. Start at {@link
 * com.atlassian.jira.issue.label.Label}.
 */
package com.atlassian.jira.issue.label;
