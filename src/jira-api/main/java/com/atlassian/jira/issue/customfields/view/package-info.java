/**
 * Signatures of Jira's view, only the members in use. Start at {@link
 * com.atlassian.jira.issue.customfields.view.CustomFieldParams}.
 */
package com.atlassian.jira.issue.customfields.view;
