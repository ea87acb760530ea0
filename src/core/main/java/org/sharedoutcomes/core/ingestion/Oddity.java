package org.sharedoutcomes.core.ingestion;

import java.util.List;

/**
 * Something about a table that is taken as it is, and that somebody should know.
 *
 * @param kind one word, such as {@code gaps}; the text key is {@code
 *     shared-outcomes.ingestion.odd.<kind>}
 * @param arguments what the sentence mentions
 */
public record Oddity(String kind, List<Object> arguments) {
  public Oddity {
    arguments = List.copyOf(arguments);
  }

  static Oddity of(String kind, Object... arguments) {
    return new Oddity(kind, List.of(arguments));
  }

  public String key() {
    return "shared-outcomes.ingestion.odd." + kind;
  }
}
