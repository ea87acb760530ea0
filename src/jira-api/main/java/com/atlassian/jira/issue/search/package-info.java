/**
 * Signatures of Jira's search, only the members in use. Start at {@link
 * com.atlassian.jira.issue.search.SearchResults}.
 */
package com.atlassian.jira.issue.search;
