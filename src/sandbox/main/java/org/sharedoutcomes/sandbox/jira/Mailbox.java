package org.sharedoutcomes.sandbox.jira;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The mail Jira would have sent. */
public final class Mailbox {
  private final Jira jira;

  Mailbox(Jira jira) {
    this.jira = jira;
  }

  /** The mails, newest first. */
  public List<Mail> newestFirst() {
    List<Mail> mails = new ArrayList<>(jira.memory().mails());
    Collections.reverse(mails);
    return mails;
  }

  void add(String to, String subject, String body, String mimeType) {
    jira.store()
        .write(
            transaction -> {
              long id = transaction.nextId(Row.Kind.MAIL);
              transaction.put(
                  Row.Kind.MAIL,
                  id,
                  new Mail(id, jira.clock().instant(), to, subject, body, mimeType));
              return id;
            });
  }
}
