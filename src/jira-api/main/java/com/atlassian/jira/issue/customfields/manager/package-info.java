/**
 * Signatures of Jira's manager, only the members in use. Start at {@link
 * com.atlassian.jira.issue.customfields.manager.GenericConfigManager}.
 */
package com.atlassian.jira.issue.customfields.manager;
