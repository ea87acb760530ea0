/**
 * Signatures of Jira's field, only the members in use. Start at {@link
 * com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem}.
 */
package com.atlassian.jira.issue.fields.layout.field;
