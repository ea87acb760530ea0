/**
 * Signatures of Jira's groups, only the members in use. Start at {@link
 * com.atlassian.jira.security.groups.GroupManager}.
 */
package com.atlassian.jira.security.groups;
