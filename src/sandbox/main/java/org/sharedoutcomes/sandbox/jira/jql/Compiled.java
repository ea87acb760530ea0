package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A query made ready to run. */
public record Compiled<I>(Predicate<I> where, Comparator<I> order) {
  /** Those of the issues that the query means, in its order. */
  public List<I> among(Collection<I> issues) {
    return issues.stream().filter(where).sorted(order).toList();
  }
}
