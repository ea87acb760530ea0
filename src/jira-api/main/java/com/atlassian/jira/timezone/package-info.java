/** Signatures of Jira's time zones, only the members in use. */
package com.atlassian.jira.timezone;
