package org.sharedoutcomes.sandbox.jira.jql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A field that holds a date or a moment. */
public record MomentField<I>(Function<I, Instant> moment, Moments moments) implements JqlField<I> {

  @Override
  public Predicate<I> test(Clause.Terminal clause, Functions functions) throws JqlException {
    if (clause.operator().isTextual()) {
      throw JqlField.unsupported(clause);
    }
    List<Instant> wanted = new ArrayList<>();
    boolean none = false;
    for (Literal literal : functions.literals(clause)) {
      none |= literal instanceof Literal.None;
      if (!(literal instanceof Literal.None)) {
        wanted.add(moments.parse(clause, literal.shown()));
      }
    }
    return Values.test(clause, moment, wanted, none);
  }

  @Override
  public Optional<Comparator<I>> order() {
    return Optional.of(
        Comparator.comparing(moment, Comparator.nullsLast(Comparator.naturalOrder())));
  }

  @Override
  public boolean descends() {
    return true;
  }
}
