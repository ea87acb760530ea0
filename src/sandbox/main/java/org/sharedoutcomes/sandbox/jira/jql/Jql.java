package org.sharedoutcomes.sandbox.jira.jql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A query that was read: what to find, and in which order. */
public record Jql(Optional<Clause> where, List<Sort> order) {
  public Jql {
    order = List.copyOf(order);
  }

  /** The same query as text. */
  @Override
  public String toString() {
    String sorts = order.stream().map(Sort::toString).collect(Collectors.joining(", "));
    String condition = where.map(Clause::toString).orElse("");
    return sorts.isEmpty() ? condition : (condition + " ORDER BY " + sorts).strip();
  }
}
