/**
 * Signatures of Jira's json, only the members in use. Start at {@link
 * com.atlassian.jira.issue.fields.rest.json.JsonData}.
 */
package com.atlassian.jira.issue.fields.rest.json;
