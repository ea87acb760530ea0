/** Signatures of single changes, only the members in use. */
package com.atlassian.jira.issue.history;
