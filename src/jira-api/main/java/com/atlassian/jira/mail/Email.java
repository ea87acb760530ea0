package com.atlassian.jira.mail;

import org.sharedoutcomes.evidence.Evidence;

/** An e-mail from Jira's own sender. */
@Evidence("D113")
public class Email extends com.atlassian.mail.Email {
  public Email(String to) {
    super(to);
  }
}
