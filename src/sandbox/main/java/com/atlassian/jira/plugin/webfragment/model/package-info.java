/**
 * Classes of Jira's model which must act, written for the sandbox: the same names as the
 * signatures, before them on the class path. See {@link
 * com.atlassian.jira.plugin.webfragment.model.JiraHelper}.
 */
package com.atlassian.jira.plugin.webfragment.model;
