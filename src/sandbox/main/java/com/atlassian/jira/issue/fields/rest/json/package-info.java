/**
 * Classes of Jira's json which must act, written for the sandbox: the same names as the signatures,
 * before them on the class path. See {@link com.atlassian.jira.issue.fields.rest.json.JsonData}.
 */
package com.atlassian.jira.issue.fields.rest.json;
