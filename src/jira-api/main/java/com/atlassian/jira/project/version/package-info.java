/**
 * Signatures of Jira's version, only the members in use. Start at {@link
 * com.atlassian.jira.project.version.Version}.
 */
package com.atlassian.jira.project.version;
