/**
 * Signatures of Jira's project, only the members in use. Start at {@link
 * com.atlassian.jira.project.Project}.
 */
package com.atlassian.jira.project;
