/**
 * Signatures of Jira's bean, only the members in use. Start at {@link
 * com.atlassian.jira.web.bean.PagerFilter}.
 */
package com.atlassian.jira.web.bean;
