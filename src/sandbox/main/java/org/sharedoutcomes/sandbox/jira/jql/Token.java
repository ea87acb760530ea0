package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Locale;

/** The smallest part of a query, and where it stands in it. */
record Token(Kind kind, String text, int line, int column) {
  /** What sort of part it is. */
  enum Kind {
    WORD,
    QUOTED,
    SYMBOL,
    END
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isEnd() {
    return kind == Kind.END;
  }

  boolean isReserved() {
    return kind == Kind.WORD && Reserved.WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  boolean isText() {
    return kind == Kind.QUOTED || (kind == Kind.WORD && !isReserved());
  }
}
