package org.sharedoutcomes.core.journal;

import java.util.regex.Pattern;

/**
 * A kind of document: its name, the record that it is, and whether it belongs to the definitions
 * that every page needs (few, read together as one {@link Snapshot}) or to single issues (many,
 * read by key).
 *
 * @param name lower case words joined by hyphens, at most 30 characters
 */
public record Kind<T>(String name, Class<T> type, boolean definition) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,29}");

  public Kind {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of a kind: " + name);
    }
  }

  public static <T> Kind<T> definition(String name, Class<T> type) {
    return new Kind<>(name, type, true);
  }

  public static <T> Kind<T> ofIssues(String name, Class<T> type) {
    return new Kind<>(name, type, false);
  }

  /** The stream of one document, such as {@code outcome/activation-rate}. */
  public String stream(String key) {
    return name + "/" + key;
  }
}
