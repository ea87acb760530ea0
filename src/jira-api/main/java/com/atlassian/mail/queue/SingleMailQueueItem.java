package com.atlassian.mail.queue;

import org.sharedoutcomes.evidence.Evidence;

/** One e-mail to send. */
@Evidence("D113")
public class SingleMailQueueItem implements MailQueueItem {
  public SingleMailQueueItem(com.atlassian.mail.Email email) {}
}
