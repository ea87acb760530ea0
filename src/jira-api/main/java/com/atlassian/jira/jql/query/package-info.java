/**
 * Signatures of Jira's query, only the members in use. Start at {@link
 * com.atlassian.jira.jql.query.QueryCreationContext}.
 */
package com.atlassian.jira.jql.query;
