package org.sharedoutcomes.core.ingestion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.ingestion.Question.Option;

/**
 * What the cells of a column say about how they are written. A cell that reads the same in every
 * style says nothing; one that fits one style alone decides; one that fits several with different
 * meanings decides nothing and makes the question.
 *
 * @param <S> the style
 */
final class Evidence<S> {
  /** Reads a cell in a style; empty when it does not fit. */
  @FunctionalInterface
  interface Reads<S> {
    Optional<String> read(S style, String cell);
  }

  private final List<S> styles;
  private final Reads<S> reads;
  private final Map<S, Integer> alone = new LinkedHashMap<>();
  private String doubtful;
  private int doubtfulLine;

  Evidence(List<S> styles, Reads<S> reads) {
    this.styles = styles;
    this.reads = reads;
  }

  void add(String cell, int line) {
    Map<S, String> meanings = new LinkedHashMap<>();
    styles.forEach(style -> reads.read(style, cell).ifPresent(read -> meanings.put(style, read)));
    if (meanings.size() == 1) {
      alone.merge(meanings.keySet().iterator().next(), 1, Integer::sum);
    } else if (meanings.values().stream().distinct().count() > 1 && doubtful == null) {
      doubtful = cell;
      doubtfulLine = line;
    }
  }

  /** The style in which everything can be read that says anything; empty when none or several. */
  Optional<S> decided() {
    return alone.size() == 1 ? Optional.of(alone.keySet().iterator().next()) : Optional.empty();
  }

  /** Whether somebody must say which style it is. */
  boolean isOpen() {
    return alone.size() > 1 || alone.isEmpty() && doubtful != null;
  }

  /** The question to ask when it is open; the cells that contradict each other when they do. */
  Question question(Question.What what, java.util.function.Function<S, String> name) {
    List<Option> options = new ArrayList<>();
    for (S style : doubtful == null ? alone.keySet() : styles) {
      String shows = doubtful == null ? "" : reads.read(style, doubtful).orElse("");
      if (doubtful == null || !shows.isEmpty() || alone.containsKey(style)) {
        options.add(new Option(name.apply(style), shows));
      }
    }
    return new Question(what, doubtful == null ? "" : doubtful, doubtfulLine, options);
  }
}
