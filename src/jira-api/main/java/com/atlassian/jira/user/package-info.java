/**
 * Signatures of Jira's user, only the members in use. Start at {@link
 * com.atlassian.jira.user.ApplicationUser}.
 */
package com.atlassian.jira.user;
