package com.atlassian.mail;

/** An e-mail. */
public class Email {
  private final String to;
  private String subject = "";
  private String body = "";
  private String mimeType = "text/plain";

  public Email(String to) {
    this.to = to;
  }

  public Email setSubject(String text) {
    subject = text;
    return this;
  }

  public Email setBody(String text) {
    body = text;
    return this;
  }

  public Email setMimeType(String type) {
    mimeType = type;
    return this;
  }

  public String getTo() {
    return to;
  }

  public String getSubject() {
    return subject;
  }

  public String getBody() {
    return body;
  }

  public String getMimeType() {
    return mimeType;
  }
}
