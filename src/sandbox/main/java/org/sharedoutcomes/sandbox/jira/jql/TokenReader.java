package org.sharedoutcomes.sandbox.jira.jql;

import java.util.List;

/** Goes over the tokens of a query, and says what was expected where it cannot go on. */
final class TokenReader {
  private static final int DEEPEST = 200;

  private final List<Token> tokens;
  private int at;
  private int depth;

  TokenReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token take() {
    return peek().isEnd() ? peek() : tokens.get(at++);
  }

  boolean takeWord(String word) {
    boolean there = peek().isWord(word);
    if (there) {
      at++;
    }
    return there;
  }

  boolean takeSymbol(String symbol) {
    boolean there = peek().isSymbol(symbol);
    if (there) {
      at++;
    }
    return there;
  }

  void expectSymbol(String symbol) throws JqlException {
    if (!takeSymbol(symbol)) {
      throw expected("'" + symbol + "'");
    }
  }

  void enter() throws JqlException {
    depth++;
    if (depth > DEEPEST) {
      throw JqlException.at(peek(), "The query is nested too deeply.");
    }
  }

  void leave() {
    depth--;
  }

  JqlException expected(String what) {
    String got =
        peek().isEnd()
            ? "Expecting %s before the end of the query.".formatted(what)
            : "Expecting %s but got '%s'.".formatted(what, peek().text());
    return JqlException.at(peek(), got);
  }

  JqlException reserved() {
    return JqlException.at(
        peek(),
        "'%s' is a reserved JQL word. You must surround it in quotation marks to use it in a query."
            .formatted(peek().text()));
  }
}
