/**
 * Signatures of Jira's rest, only the members in use. Start at {@link
 * com.atlassian.jira.issue.fields.rest.FieldTypeInfo}.
 */
package com.atlassian.jira.issue.fields.rest;
