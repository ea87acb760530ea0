package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Locale;

/** Writes a value so that the parser reads the same value again. */
public final class Quoting {
  private Quoting() {}

  /** The value, in quotation marks where JQL needs them. */
  public static String quoted(String value) {
    return isPlain(value)
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static boolean isPlain(String value) {
    return value.matches("[\\p{L}\\p{N}_.:-]+")
        && !Reserved.WORDS.contains(value.toLowerCase(Locale.ROOT));
  }
}
