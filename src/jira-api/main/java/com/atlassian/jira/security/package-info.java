/**
 * Signatures of Jira's security, only the members in use. Start at {@link
 * com.atlassian.jira.security.PermissionManager}.
 */
package com.atlassian.jira.security;
