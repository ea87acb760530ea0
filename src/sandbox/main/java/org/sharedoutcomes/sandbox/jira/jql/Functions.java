package org.sharedoutcomes.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.List;

/** What the functions of a query answer to the one who searches. */
@FunctionalInterface
public interface Functions {
  /** The values that the call stands for in the clause. */
  List<Literal> call(Clause.Terminal clause, Operand.Call call) throws JqlException;

  /** The values that the clause's operand stands for, functions answered. */
  default List<Literal> literals(Clause.Terminal clause) throws JqlException {
    List<Literal> literals = new ArrayList<>();
    for (Operand part : clause.operand().flat()) {
      literals.addAll(literals(clause, part));
    }
    return literals;
  }

  private List<Literal> literals(Clause.Terminal clause, Operand part) throws JqlException {
    if (part instanceof Operand.Call call) {
      return call(clause, call);
    }
    return part instanceof Operand.Value value
        ? List.of(new Literal.Text(value.text()))
        : List.of(new Literal.None());
  }
}
