/**
 * Signatures of Jira's queue, only the members in use. Start at {@link
 * com.atlassian.mail.queue.MailQueue}.
 */
package com.atlassian.mail.queue;
