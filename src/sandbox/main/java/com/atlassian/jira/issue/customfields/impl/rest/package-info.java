/**
 * Classes of Jira's rest which must act, written for the sandbox: the same names as the signatures,
 * before them on the class path. See {@link
 * com.atlassian.jira.issue.customfields.impl.rest.AbstractCustomFieldOperationsHandler}.
 */
package com.atlassian.jira.issue.customfields.impl.rest;
