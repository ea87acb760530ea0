package org.sharedoutcomes.sandbox.jira.jql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A field that holds a number. */
public record NumberField<I>(Function<I, BigDecimal> number) implements JqlField<I> {

  @Override
  public Predicate<I> test(Clause.Terminal clause, Functions functions) throws JqlException {
    if (clause.operator().isTextual()) {
      throw JqlField.unsupported(clause);
    }
    List<BigDecimal> wanted = new ArrayList<>();
    boolean none = false;
    for (Literal literal : functions.literals(clause)) {
      none |= literal instanceof Literal.None;
      if (!(literal instanceof Literal.None)) {
        wanted.add(parse(clause, literal.shown()));
      }
    }
    return Values.test(clause, number, wanted, none);
  }

  private static BigDecimal parse(Clause.Terminal clause, String text) throws JqlException {
    if (!text.matches("[-+]?\\d{1,20}(\\.\\d{1,20})?")) {
      throw new JqlException(
          "Value '%s' for the field '%s' is not a number.".formatted(text, clause.field()));
    }
    return new BigDecimal(text);
  }

  @Override
  public Optional<Comparator<I>> order() {
    return Optional.of(
        Comparator.comparing(number, Comparator.nullsLast(Comparator.naturalOrder())));
  }
}
