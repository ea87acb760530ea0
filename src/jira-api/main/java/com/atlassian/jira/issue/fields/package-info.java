/**
 * Signatures of Jira's fields, only the members in use. Start at {@link
 * com.atlassian.jira.issue.fields.CustomField}.
 */
package com.atlassian.jira.issue.fields;
