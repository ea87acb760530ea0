/**
 * Classes of Jira's queue which must act, written for the sandbox: the same names as the
 * signatures, before them on the class path. See {@link
 * com.atlassian.mail.queue.SingleMailQueueItem}.
 */
package com.atlassian.mail.queue;
