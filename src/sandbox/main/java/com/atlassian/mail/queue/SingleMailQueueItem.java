package com.atlassian.mail.queue;

/** One e-mail to send. */
public class SingleMailQueueItem implements MailQueueItem {
  private final com.atlassian.mail.Email email;

  public SingleMailQueueItem(com.atlassian.mail.Email email) {
    this.email = email;
  }

  public com.atlassian.mail.Email email() {
    return email;
  }
}
