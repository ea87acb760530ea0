package com.atlassian.mail.queue;

import org.sharedoutcomes.evidence.Evidence;

/** Something to send. */
@Evidence("D113")
public interface MailQueueItem {}
