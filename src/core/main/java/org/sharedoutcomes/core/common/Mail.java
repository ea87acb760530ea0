package org.sharedoutcomes.core.common;

import java.util.Objects;

/** Sends mail to users of Jira. */
public interface Mail {
  /**
   * Hands the letter to Jira, which sends it.
   *
   * @return false when the user is gone, not active or has no address; nothing is sent then
   */
  boolean send(Letter letter);

  /**
   * A mail to one user.
   *
   * @param to user key
   * @param subject one line
   * @param html the whole text, everything that people wrote escaped
   */
  record Letter(String to, String subject, String html) {
    private static final int LONGEST_SUBJECT = 200;

    public Letter {
      Objects.requireNonNull(to);
      Objects.requireNonNull(html);
      subject = subject.replaceAll("\\s+", " ").strip();
      subject =
          subject.length() > LONGEST_SUBJECT
              ? subject.substring(0, LONGEST_SUBJECT - 1) + "…"
              : subject;
    }
  }
}
