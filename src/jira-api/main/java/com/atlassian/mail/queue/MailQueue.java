package com.atlassian.mail.queue;

import org.sharedoutcomes.evidence.Evidence;

/** What is to be sent. */
@Evidence("D113")
public interface MailQueue {
  void addItem(MailQueueItem item);
}
