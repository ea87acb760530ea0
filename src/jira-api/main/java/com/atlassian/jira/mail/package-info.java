/**
 * Signatures of Jira's mail, only the members in use. Start at {@link
 * com.atlassian.jira.mail.Email}.
 */
package com.atlassian.jira.mail;
