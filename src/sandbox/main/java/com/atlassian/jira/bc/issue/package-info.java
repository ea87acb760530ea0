/**
 * Classes of making issues which must act, written for the sandbox: the same names as the
 * signatures, before them on the class path. See {@link com.atlassian.jira.bc.issue.IssueService}.
 */
package com.atlassian.jira.bc.issue;
