package org.sharedoutcomes.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A field whose values are chosen from known ones, such as a status, a user or a version.
 *
 * @param values the ids of the issue's values
 * @param choices which ids a value means; none if there is no such value, which is an error when a
 *     person wrote it and nothing when a function answered with its number
 * @param ranks how choices compare, for {@code <} and its kin; without it these are refused
 * @param order ascending order of issues by the field
 */
public record ChoiceField<I>(
    Function<I, ? extends Collection<String>> values,
    Function<Literal, ? extends Collection<String>> choices,
    Optional<Comparator<String>> ranks,
    Optional<Comparator<I>> order)
    implements JqlField<I> {

  public ChoiceField(
      Function<I, ? extends Collection<String>> values,
      Function<Literal, ? extends Collection<String>> choices,
      Comparator<I> order) {
    this(values, choices, Optional.empty(), Optional.of(order));
  }

  @Override
  public Predicate<I> test(Clause.Terminal clause, Functions functions) throws JqlException {
    if (clause.operator().isTextual()) {
      throw JqlField.unsupported(clause);
    }
    List<Literal> literals = functions.literals(clause);
    if (clause.operator().isRelational()) {
      return related(clause, literals);
    }
    return equal(clause, literals);
  }

  private Predicate<I> equal(Clause.Terminal clause, List<Literal> literals) throws JqlException {
    Set<String> wanted = new HashSet<>();
    boolean none = false;
    for (Literal literal : literals) {
      none |= literal instanceof Literal.None;
      wanted.addAll(literal instanceof Literal.None ? Set.of() : known(clause, literal));
    }
    boolean orNone = none;
    Predicate<I> empty = issue -> values.apply(issue).isEmpty();
    Predicate<I> any = issue -> values.apply(issue).stream().anyMatch(wanted::contains);
    return clause.operator().isNegative()
        ? empty.negate().and(any.negate())
        : issue -> any.test(issue) || (orNone && empty.test(issue));
  }

  private Predicate<I> related(Clause.Terminal clause, List<Literal> literals) throws JqlException {
    Comparator<String> ranked = ranks.orElseThrow(() -> JqlField.unsupported(clause));
    List<String> limits = new ArrayList<>();
    for (Literal literal : literals) {
      limits.addAll(known(clause, literal));
    }
    if (limits.size() != 1) {
      throw JqlField.unsupported(clause);
    }
    String limit = limits.get(0);
    return issue ->
        values.apply(issue).stream()
            .anyMatch(value -> clause.operator().holds(ranked.compare(value, limit)));
  }

  private Collection<String> known(Clause.Terminal clause, Literal literal) throws JqlException {
    Collection<String> ids = choices.apply(literal);
    boolean written = literal instanceof Literal.Text;
    if (ids.isEmpty() && written) {
      throw JqlField.unknown(clause, literal.shown());
    }
    return ids;
  }
}
