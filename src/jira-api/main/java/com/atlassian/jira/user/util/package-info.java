/**
 * Signatures of Jira's util, only the members in use. Start at {@link
 * com.atlassian.jira.user.util.UserManager}.
 */
package com.atlassian.jira.user.util;
