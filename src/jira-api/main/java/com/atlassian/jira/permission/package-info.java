/**
 * Signatures of Jira's permission, only the members in use. Start at {@link
 * com.atlassian.jira.permission.ProjectPermissions}.
 */
package com.atlassian.jira.permission;
