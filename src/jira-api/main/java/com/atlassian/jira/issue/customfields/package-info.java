/**
 * Signatures of Jira's customfields, only the members in use. Start at {@link
 * com.atlassian.jira.issue.customfields.CustomFieldType}.
 */
package com.atlassian.jira.issue.customfields;
