/**
 * Signatures of Jira's search, only the members in use. Start at {@link
 * com.atlassian.jira.bc.issue.search.SearchService}.
 */
package com.atlassian.jira.bc.issue.search;
