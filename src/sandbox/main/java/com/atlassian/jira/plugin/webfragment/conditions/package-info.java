/**
 * Jira's own conditions for links and panels, written for the sandbox. See {@link
 * com.atlassian.jira.plugin.webfragment.conditions.UserLoggedInCondition}.
 */
package com.atlassian.jira.plugin.webfragment.conditions;
