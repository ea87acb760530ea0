/**
 * Classes of Jira's component which must act, written for the sandbox: the same names as the
 * signatures, before them on the class path. See {@link
 * com.atlassian.jira.component.ComponentAccessor}.
 */
package com.atlassian.jira.component;
