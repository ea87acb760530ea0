/** Which fields are on which screen. */
package com.atlassian.jira.issue.fields.screen;
