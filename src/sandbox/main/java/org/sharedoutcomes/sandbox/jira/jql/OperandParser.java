package org.sharedoutcomes.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.List;

/** Reads what a field is compared with: a value, a list, a function or {@code EMPTY}. */
record OperandParser(TokenReader tokens) {
  Operand operandOf(Operator operator) throws JqlException {
    if (operator == Operator.IS || operator == Operator.IS_NOT) {
      return empty(operator);
    }
    if (operator.takesList()) {
      return list();
    }
    return tokens.peek().isSymbol("(") ? list() : single();
  }

  private Operand empty(Operator operator) throws JqlException {
    if (tokens.takeWord("empty") || tokens.takeWord("null")) {
      return new Operand.Empty();
    }
    throw tokens.expected("'EMPTY' or 'NULL' after '%s'".formatted(operator.sign()));
  }

  private Operand list() throws JqlException {
    tokens.enter();
    if (!tokens.takeSymbol("(")) {
      Operand single = single();
      if (single instanceof Operand.Call) {
        tokens.leave();
        return single;
      }
      throw tokens.expected("'(' before the list of values");
    }
    List<Operand> parts = new ArrayList<>();
    do {
      parts.add(tokens.peek().isSymbol("(") ? list() : single());
    } while (tokens.takeSymbol(","));
    tokens.expectSymbol(")");
    tokens.leave();
    return new Operand.Many(parts);
  }

  private Operand single() throws JqlException {
    if (tokens.takeWord("empty") || tokens.takeWord("null")) {
      return new Operand.Empty();
    }
    if (tokens.peek().isReserved()) {
      throw tokens.reserved();
    }
    if (!tokens.peek().isText()) {
      throw tokens.expected("either a value, list or function");
    }
    Token token = tokens.take();
    return tokens.takeSymbol("(")
        ? new Operand.Call(token.text(), arguments())
        : new Operand.Value(token.text());
  }

  private List<String> arguments() throws JqlException {
    List<String> arguments = new ArrayList<>();
    if (tokens.takeSymbol(")")) {
      return arguments;
    }
    do {
      if (!tokens.peek().isText()) {
        throw tokens.expected("a value as argument");
      }
      arguments.add(tokens.take().text());
    } while (tokens.takeSymbol(","));
    tokens.expectSymbol(")");
    return arguments;
  }
}
