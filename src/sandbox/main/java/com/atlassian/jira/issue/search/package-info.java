/**
 * Classes of Jira's search which must act, written for the sandbox: the same names as the
 * signatures, before them on the class path. See {@link
 * com.atlassian.jira.issue.search.SearchResults}.
 */
package com.atlassian.jira.issue.search;
