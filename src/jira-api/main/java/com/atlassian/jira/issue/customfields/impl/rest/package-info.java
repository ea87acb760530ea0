/**
 * Signatures of Jira's rest, only the members in use. Start at {@link
 * com.atlassian.jira.issue.customfields.impl.rest.AbstractCustomFieldOperationsHandler}.
 */
package com.atlassian.jira.issue.customfields.impl.rest;
