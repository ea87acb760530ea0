package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** A field that a query can ask about or order by; {@code I} is the issue. */
public interface JqlField<I> {
  /** The issues that the clause means. */
  Predicate<I> test(Clause.Terminal clause, Functions functions) throws JqlException;

  /** Ascending order by this field, where it can be ordered by. */
  Optional<Comparator<I>> order();

  /** Whether the greatest comes first when the query does not say. */
  default boolean descends() {
    return false;
  }

  /** Jira's refusal of an operator that the field does not have. */
  static JqlException unsupported(Clause.Terminal clause) {
    return new JqlException(
        "The operator '%s' is not supported by the '%s' field."
            .formatted(clause.operator().sign(), clause.field()));
  }

  /** Jira's refusal of a value that is not there, or that the searcher may not know of. */
  static JqlException unknown(Clause.Terminal clause, String value) {
    return new JqlException(
        "The value '%s' does not exist for the field '%s'.".formatted(value, clause.field()));
  }
}
