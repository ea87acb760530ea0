/**
 * Signatures of Jira's function, only the members in use. Start at {@link
 * com.atlassian.jira.plugin.jql.function.JqlFunction}.
 */
package com.atlassian.jira.plugin.jql.function;
