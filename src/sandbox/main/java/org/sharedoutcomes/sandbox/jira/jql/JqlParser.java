package org.sharedoutcomes.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a query: {@code or} over {@code and} over {@code not} over single comparisons. */
public final class JqlParser {
  private final TokenReader tokens;
  private final OperandParser operands;

  private JqlParser(TokenReader tokens) {
    this.tokens = tokens;
    this.operands = new OperandParser(tokens);
  }

  /** The query that the text says. */
  public static Jql parse(String text) throws JqlException {
    return new JqlParser(new TokenReader(Tokens.of(text))).query();
  }

  private Jql query() throws JqlException {
    Optional<Clause> where =
        tokens.peek().isEnd() || tokens.peek().isWord("order")
            ? Optional.empty()
            : Optional.of(or());
    List<Sort> order = tokens.takeWord("order") ? order() : List.of();
    if (!tokens.peek().isEnd()) {
      String expected = order.isEmpty() ? "either 'OR' or 'AND'" : "',' or the end of the query";
      throw tokens.expected(expected);
    }
    return new Jql(where, order);
  }

  private Clause or() throws JqlException {
    List<Clause> parts = new ArrayList<>(List.of(and()));
    while (tokens.takeWord("or") || tokens.takeSymbol("||") || tokens.takeSymbol("|")) {
      parts.add(and());
    }
    return parts.size() == 1 ? parts.get(0) : new Clause.Or(parts);
  }

  private Clause and() throws JqlException {
    List<Clause> parts = new ArrayList<>(List.of(not()));
    while (tokens.takeWord("and") || tokens.takeSymbol("&&") || tokens.takeSymbol("&")) {
      parts.add(not());
    }
    return parts.size() == 1 ? parts.get(0) : new Clause.And(parts);
  }

  private Clause not() throws JqlException {
    tokens.enter();
    Clause clause;
    if (tokens.takeWord("not") || tokens.takeSymbol("!")) {
      clause = not().opposite();
    } else if (tokens.takeSymbol("(")) {
      clause = or();
      tokens.expectSymbol(")");
    } else {
      clause = terminal();
    }
    tokens.leave();
    return clause;
  }

  private Clause terminal() throws JqlException {
    String field = field();
    Operator operator = new OperatorParser(tokens).operator();
    return new Clause.Terminal(field, operator, operands.operandOf(operator));
  }

  private String field() throws JqlException {
    Token token = tokens.peek();
    if (token.isReserved()) {
      throw tokens.reserved();
    }
    if (!token.isText()) {
      throw tokens.expected("a field name");
    }
    tokens.take();
    return token.isWord("cf") && tokens.takeSymbol("[") ? "cf[" + customFieldId() : token.text();
  }

  private String customFieldId() throws JqlException {
    Token id = tokens.peek();
    if (!id.text().matches("\\d+")) {
      throw tokens.expected("the number of a custom field");
    }
    tokens.take();
    tokens.expectSymbol("]");
    return id.text() + "]";
  }

  private List<Sort> order() throws JqlException {
    if (!tokens.takeWord("by")) {
      throw tokens.expected("'BY'");
    }
    List<Sort> sorts = new ArrayList<>();
    do {
      sorts.add(new Sort(field(), direction()));
    } while (tokens.takeSymbol(","));
    return sorts;
  }

  private Sort.Direction direction() {
    if (tokens.takeWord("desc")) {
      return Sort.Direction.DESC;
    }
    return tokens.takeWord("asc") ? Sort.Direction.ASC : Sort.Direction.DEFAULT;
  }
}
