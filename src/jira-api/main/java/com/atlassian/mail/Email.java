package com.atlassian.mail;

import org.sharedoutcomes.evidence.Evidence;

/** An e-mail. */
@Evidence("OSL")
public class Email {
  public Email(String to) {}

  public Email setSubject(String subject) {
    throw new UnsupportedOperationException("signature only");
  }

  public Email setBody(String body) {
    throw new UnsupportedOperationException("signature only");
  }

  public Email setMimeType(String mimeType) {
    throw new UnsupportedOperationException("signature only");
  }
}
