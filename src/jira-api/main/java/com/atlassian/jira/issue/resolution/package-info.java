/**
 * Signatures of Jira's resolution, only the members in use. Start at {@link
 * com.atlassian.jira.issue.resolution.Resolution}.
 */
package com.atlassian.jira.issue.resolution;
