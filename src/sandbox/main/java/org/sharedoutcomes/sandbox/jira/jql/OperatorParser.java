package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Arrays;
import java.util.Optional;

/** Reads how a field is compared. */
record OperatorParser(TokenReader tokens) {
  private static final String VALID =
      "operator. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN',"
          + " 'IS' and 'IS NOT'";

  Operator operator() throws JqlException {
    Optional<Operator> symbol =
        Arrays.stream(Operator.values())
            .filter(operator -> tokens.peek().isSymbol(operator.sign()))
            .findFirst();
    if (symbol.isPresent()) {
      tokens.take();
      return symbol.get();
    }
    if (tokens.takeWord("in")) {
      return Operator.IN;
    }
    if (tokens.takeWord("is")) {
      return tokens.takeWord("not") ? Operator.IS_NOT : Operator.IS;
    }
    return notIn();
  }

  private Operator notIn() throws JqlException {
    if (tokens.takeWord("not")) {
      if (tokens.takeWord("in")) {
        return Operator.NOT_IN;
      }
      throw tokens.expected("'IN'");
    }
    if (tokens.peek().isWord("was") || tokens.peek().isWord("changed")) {
      throw JqlException.at(
          tokens.peek(),
          "The history operator '%s' is not in the sandbox.".formatted(tokens.peek().text()));
    }
    throw tokens.expected(VALID);
  }
}
