package org.sharedoutcomes.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a test and an order for issues out of a query, for one searcher.
 *
 * @param usual the order among issues that the query does not order
 */
public record Compiler<I>(Fields<I> fields, Functions functions, Comparator<I> usual) {

  /** The compiled query; all that is wrong with it is said at once. */
  public Compiled<I> compile(Jql jql) throws JqlException {
    List<String> wrong = new ArrayList<>();
    Compiled<I> compiled = compile(jql, wrong);
    if (!wrong.isEmpty()) {
      throw new JqlException(wrong.stream().distinct().toList());
    }
    return compiled;
  }

  /** The compiled query, in which values that are not there are passed over. */
  public Compiled<I> lenient(Jql jql) {
    return compile(jql, new ArrayList<>());
  }

  private Compiled<I> compile(Jql jql, List<String> wrong) {
    Predicate<I> where = jql.where().map(clause -> test(clause, wrong)).orElse(issue -> true);
    return new Compiled<>(where, order(jql.order(), wrong));
  }

  private Predicate<I> test(Clause clause, List<String> wrong) {
    if (clause instanceof Clause.And and) {
      return and.parts().stream()
          .map(part -> test(part, wrong))
          .reduce(Predicate::and)
          .orElseThrow();
    }
    if (clause instanceof Clause.Or or) {
      return or.parts().stream().map(part -> test(part, wrong)).reduce(Predicate::or).orElseThrow();
    }
    return terminal((Clause.Terminal) clause, wrong);
  }

  private Predicate<I> terminal(Clause.Terminal clause, List<String> wrong) {
    try {
      return named(clause.field()).test(clause, functions);
    } catch (JqlException e) {
      wrong.addAll(e.sentences());
      return eachAlone(clause);
    }
  }

  /** What is left of a clause when the values that are wrong are passed over. */
  private Predicate<I> eachAlone(Clause.Terminal clause) {
    boolean negative = clause.operator().isNegative();
    Predicate<I> whole = issue -> negative;
    if (clause.operand() instanceof Operand.Many many && many.parts().size() > 1) {
      for (Operand part : many.parts()) {
        Predicate<I> one =
            terminal(
                new Clause.Terminal(
                    clause.field(), clause.operator(), new Operand.Many(List.of(part))),
                new ArrayList<>());
        whole = negative ? whole.and(one) : whole.or(one);
      }
    }
    return whole;
  }

  private Comparator<I> order(List<Sort> sorts, List<String> wrong) {
    List<Comparator<I>> all = new ArrayList<>();
    for (Sort sort : sorts) {
      try {
        all.add(comparator(sort));
      } catch (JqlException e) {
        wrong.addAll(e.sentences());
      }
    }
    return all.stream()
        .reduce(Comparator::thenComparing)
        .map(o -> o.thenComparing(usual))
        .orElse(usual);
  }

  private Comparator<I> comparator(Sort sort) throws JqlException {
    JqlField<I> field = named(sort.field());
    Comparator<I> ascending =
        field
            .order()
            .orElseThrow(
                () ->
                    new JqlException("Not able to sort using field '%s'.".formatted(sort.field())));
    boolean descending =
        sort.direction() == Sort.Direction.DESC
            || (sort.direction() == Sort.Direction.DEFAULT && field.descends());
    return descending ? ascending.reversed() : ascending;
  }

  private JqlField<I> named(String name) throws JqlException {
    return fields
        .named(name)
        .orElseThrow(
            () ->
                new JqlException(
                    "Field '%s' does not exist or you do not have permission to view it."
                        .formatted(name)));
  }
}
