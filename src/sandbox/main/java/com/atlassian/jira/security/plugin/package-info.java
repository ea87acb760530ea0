/**
 * Classes of Jira's plugin which must act, written for the sandbox: the same names as the
 * signatures, before them on the class path. See {@link
 * com.atlassian.jira.security.plugin.ProjectPermissionKey}.
 */
package com.atlassian.jira.security.plugin;
