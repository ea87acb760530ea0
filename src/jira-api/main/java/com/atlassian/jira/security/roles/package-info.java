/**
 * Signatures of Jira's roles, only the members in use. Start at {@link
 * com.atlassian.jira.security.roles.ProjectRole}.
 */
package com.atlassian.jira.security.roles;
