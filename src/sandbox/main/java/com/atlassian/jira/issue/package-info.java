/**
 * Classes of Jira's issue which must act, written for the sandbox: the same names as the
 * signatures, before them on the class path. See {@link
 * com.atlassian.jira.issue.UpdateIssueRequest}.
 */
package com.atlassian.jira.issue;
