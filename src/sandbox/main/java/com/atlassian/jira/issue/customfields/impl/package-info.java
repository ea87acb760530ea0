/**
 * Classes of Jira's impl which must act, written for the sandbox: the same names as the signatures,
 * before them on the class path. See {@link
 * com.atlassian.jira.issue.customfields.impl.AbstractCustomFieldType}.
 */
package com.atlassian.jira.issue.customfields.impl;
