/**
 * Signatures of Jira's jira, only the members in use. Start at {@link
 * com.atlassian.jira.JiraDataType}.
 */
package com.atlassian.jira;
