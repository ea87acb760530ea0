/** Signatures of issues' history, only the members in use. */
package com.atlassian.jira.issue.changehistory;
