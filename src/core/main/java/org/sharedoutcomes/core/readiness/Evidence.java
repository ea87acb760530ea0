package org.sharedoutcomes.core.readiness;

/**
 * What shows that a criterion is met.
 *
 * @param value an address that begins with http, an issue's key, a file's name, or words
 */
public record Evidence(Kind kind, String value) {
  /** What can be evidence. */
  public enum Kind {
    LINK,
    ISSUE,
    ATTACHMENT,
    TEXT
  }
}
