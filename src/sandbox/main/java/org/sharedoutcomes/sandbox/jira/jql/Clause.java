package org.sharedoutcomes.sandbox.jira.jql;

import java.util.List;
import java.util.stream.Collectors;

/** The condition of a query, as a tree. */
public sealed interface Clause {
  /** Holds where none of the parts' opposites does. */
  record And(List<Clause> parts) implements Clause {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public Clause opposite() {
      return new Or(parts.stream().map(Clause::opposite).toList());
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(part -> part instanceof Or ? "(" + part + ")" : part.toString())
          .collect(Collectors.joining(" AND "));
    }
  }

  /** Holds where one of the parts does. */
  record Or(List<Clause> parts) implements Clause {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public Clause opposite() {
      return new And(parts.stream().map(Clause::opposite).toList());
    }

    @Override
    public String toString() {
      return parts.stream().map(Clause::toString).collect(Collectors.joining(" OR "));
    }
  }

  /** One field compared with one operand. */
  record Terminal(String field, Operator operator, Operand operand) implements Clause {
    @Override
    public Clause opposite() {
      return new Terminal(field, operator.opposite(), operand);
    }

    @Override
    public String toString() {
      return (field.matches("cf\\[\\d+\\]") ? field : Quoting.quoted(field))
          + " "
          + operator.sign()
          + " "
          + operand;
    }
  }

  /** The clause that Jira makes of {@code NOT}: pushed down to the terminals. */
  Clause opposite();
}
