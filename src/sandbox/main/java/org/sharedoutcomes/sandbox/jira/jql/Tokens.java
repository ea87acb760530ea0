package org.sharedoutcomes.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.sandbox.jira.jql.Token.Kind;

/** Cuts the text of a query into its tokens. */
final class Tokens {
  private static final String SYMBOLS = "()[],=!<>~&|";
  private static final List<String> PAIRS = List.of("!=", "<=", ">=", "!~", "&&", "||");

  private final String text;
  private final List<Token> found = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) throws JqlException {
    return new Tokens(text).all();
  }

  private List<Token> all() throws JqlException {
    while (at < text.length()) {
      next();
    }
    found.add(token(Kind.END, "", at));
    return found;
  }

  private void next() throws JqlException {
    char c = text.charAt(at);
    if (c == '\n') {
      at++;
      line++;
      lineStart = at;
    } else if (Character.isWhitespace(c)) {
      at++;
    } else if (c == '"' || c == '\'') {
      quoted(c);
    } else if (SYMBOLS.indexOf(c) >= 0) {
      symbol();
    } else {
      word();
    }
  }

  private void symbol() {
    String pair = text.substring(at, Math.min(at + 2, text.length()));
    String symbol = PAIRS.contains(pair) ? pair : pair.substring(0, 1);
    found.add(token(Kind.SYMBOL, symbol, at));
    at += symbol.length();
  }

  private void quoted(char mark) throws JqlException {
    int start = at++;
    var value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != mark) {
      value.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at++));
    }
    Token token = token(Kind.QUOTED, value.toString(), start);
    if (at >= text.length()) {
      throw JqlException.at(
          token, "The quoted string '%s' has not been completed.".formatted(token.text()));
    }
    at++;
    found.add(token);
  }

  private void word() throws JqlException {
    int start = at;
    var value = new StringBuilder();
    while (at < text.length() && isPartOfWord(text.charAt(at))) {
      char c = text.charAt(at);
      if (Reserved.CHARACTERS.indexOf(c) >= 0) {
        throw reserved(c);
      }
      value.append(c == '\\' ? escaped() : text.charAt(at++));
    }
    found.add(token(Kind.WORD, value.toString(), start));
  }

  private static boolean isPartOfWord(char c) {
    return !Character.isWhitespace(c) && SYMBOLS.indexOf(c) < 0 && c != '"' && c != '\'';
  }

  private char escaped() throws JqlException {
    int start = at;
    at += 2;
    char c = start + 1 < text.length() ? text.charAt(start + 1) : 0;
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '"', '\'', '\\', ' ' -> c;
      case 'u' -> unicode(start);
      default -> throw illegal(start);
    };
  }

  private char unicode(int start) throws JqlException {
    at = start + 6;
    if (at > text.length() || !text.substring(start + 2, at).matches("[0-9a-fA-F]{4}")) {
      throw illegal(start);
    }
    return (char) Integer.parseInt(text.substring(start + 2, at), 16);
  }

  private JqlException illegal(int start) {
    String escape = text.substring(start, Math.min(start + 2, text.length()));
    return JqlException.at(
        token(Kind.WORD, escape, start),
        "'%s' is an illegal JQL escape sequence. Use \\', \\\", \\t, \\n, \\r, \\\\, '\\ ' or \\uXXXX."
            .formatted(escape));
  }

  private JqlException reserved(char c) {
    return JqlException.at(
        token(Kind.WORD, String.valueOf(c), at),
        ("The character '%c' is a reserved JQL character. You must enclose it in a string or use the"
                + " escape '\\u%04x' instead.")
            .formatted(c, (int) c));
  }

  private Token token(Kind kind, String value, int start) {
    return new Token(kind, value, line, start - lineStart + 1);
  }
}
