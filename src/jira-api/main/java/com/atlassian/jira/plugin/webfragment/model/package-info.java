/**
 * Signatures of Jira's model, only the members in use. Start at {@link
 * com.atlassian.jira.plugin.webfragment.model.JiraHelper}.
 */
package com.atlassian.jira.plugin.webfragment.model;
