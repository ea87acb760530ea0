/** Signatures of Jira's API, as far as they are used. */
package com.atlassian.jira.config;
