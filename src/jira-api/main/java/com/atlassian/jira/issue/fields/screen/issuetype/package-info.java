/** Which screens serve which issue type of which project. */
package com.atlassian.jira.issue.fields.screen.issuetype;
