/**
 * Classes of Jira's bean which must act, written for the sandbox: the same names as the signatures,
 * before them on the class path. See {@link com.atlassian.jira.web.bean.PagerFilter}.
 */
package com.atlassian.jira.web.bean;
