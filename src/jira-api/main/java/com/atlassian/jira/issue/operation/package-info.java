/** What people do with issues on screens. */
package com.atlassian.jira.issue.operation;
