/**
 * Classes of Jira's util which must act, written for the sandbox: the same names as the signatures,
 * before them on the class path. See {@link com.atlassian.jira.util.MessageSetImpl}.
 */
package com.atlassian.jira.util;
