/**
 * Signatures of Jira's util, only the members in use. Start at {@link
 * com.atlassian.jira.util.I18nHelper}.
 */
package com.atlassian.jira.util;
