/**
 * Signatures of Jira's plugin, only the members in use. Start at {@link
 * com.atlassian.jira.security.plugin.ProjectPermissionKey}.
 */
package com.atlassian.jira.security.plugin;
