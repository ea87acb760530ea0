/** Signatures of issues' files, only the members in use. */
package com.atlassian.jira.issue.attachment;
