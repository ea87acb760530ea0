package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A field of free text, searched by its words. */
public record TextField<I>(Function<I, String> text, Optional<Comparator<I>> order)
    implements JqlField<I> {

  @Override
  public Predicate<I> test(Clause.Terminal clause, Functions functions) throws JqlException {
    List<Literal> literals = functions.literals(clause);
    boolean empty = literals.stream().allMatch(Literal.None.class::isInstance);
    Predicate<I> filled = issue -> text.apply(issue) != null && !text.apply(issue).isBlank();
    if (empty && !clause.operator().isRelational()) {
      return clause.operator().isNegative() ? filled : filled.negate();
    }
    if (!clause.operator().isTextual() || literals.size() != 1) {
      throw JqlField.unsupported(clause);
    }
    Words words = Words.of(clause, literals.get(0).shown());
    Predicate<I> like = issue -> words.match(text.apply(issue));
    return filled.and(clause.operator() == Operator.LIKE ? like : like.negate());
  }
}
