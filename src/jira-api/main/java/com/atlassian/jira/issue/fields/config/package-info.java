/**
 * Signatures of Jira's config, only the members in use. Start at {@link
 * com.atlassian.jira.issue.fields.config.FieldConfig}.
 */
package com.atlassian.jira.issue.fields.config;
