/**
 * Classes of Jira's function which must act, written for the sandbox: the same names as the
 * signatures, before them on the class path. See {@link
 * com.atlassian.jira.plugin.jql.function.AbstractJqlFunction}.
 */
package com.atlassian.jira.plugin.jql.function;
