package org.sharedoutcomes.sandbox.jira.jql;

import java.util.List;

/** A query that cannot be answered, with a sentence for each thing that is wrong with it. */
public final class JqlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> sentences;

  public JqlException(String sentence) {
    this(List.of(sentence));
  }

  public JqlException(List<String> sentences) {
    super(String.join(" ", sentences));
    this.sentences = List.copyOf(sentences);
  }

  /** One sentence per fault, in the order in which the query has them. */
  public List<String> sentences() {
    return sentences;
  }

  static JqlException at(Token token, String sentence) {
    return new JqlException(
        "Error in the JQL Query: %s (line %d, character %d)"
            .formatted(sentence, token.line(), token.column()));
  }
}
