package org.sharedoutcomes.core.reading;

/**
 * Who gave a value: a person, or a program by a token that the person made.
 *
 * @param userKey of the person
 * @param token the token's name; empty when the person gave it
 */
public record Author(String userKey, String token) {
  private static final String TOKEN = "token:";

  /** From the text that a reading keeps. */
  public static Author parse(String by) {
    int end = by.lastIndexOf(':');
    return by.startsWith(TOKEN) && end > TOKEN.length()
        ? new Author(by.substring(end + 1), by.substring(TOKEN.length(), end))
        : new Author(by, "");
  }

  /** The text that a reading keeps: the user key alone, or behind the token's name. */
  public String text() {
    return token.isEmpty() ? userKey : TOKEN + token + ":" + userKey;
  }
}
