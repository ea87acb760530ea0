/**
 * Signatures of Jira's mail, only the members in use. Start at {@link com.atlassian.mail.Email}.
 */
package com.atlassian.mail;
