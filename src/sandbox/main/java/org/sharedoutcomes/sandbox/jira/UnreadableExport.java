package org.sharedoutcomes.sandbox.jira;

/** An export cannot be loaded; the message is one sentence for the person who gave the file. */
public final class UnreadableExport extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableExport(String sentence) {
    super(sentence);
  }

  public UnreadableExport(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
