package org.sharedoutcomes.sandbox.jira.jql;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Compares an issue's one comparable value with those of a clause. */
final class Values {
  private Values() {}

  static <I, T extends Comparable<? super T>> Predicate<I> test(
      Clause.Terminal clause, Function<I, T> value, List<T> wanted, boolean none)
      throws JqlException {
    Operator operator = clause.operator();
    Predicate<I> filled = issue -> value.apply(issue) != null;
    if (operator.isRelational()) {
      if (wanted.size() != 1 || none) {
        throw JqlField.unsupported(clause);
      }
      T limit = wanted.get(0);
      return filled.and(issue -> operator.holds(value.apply(issue).compareTo(limit)));
    }
    Predicate<I> any =
        filled.and(issue -> wanted.stream().anyMatch(w -> value.apply(issue).compareTo(w) == 0));
    if (operator.isNegative()) {
      return filled.and(any.negate());
    }
    return none ? any.or(filled.negate()) : any;
  }
}
