package org.sharedoutcomes.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sharedoutcomes.sandbox.jira.IssueData;

/** The issue itself: by key, by number, or by what a function found. */
record IssueKeyField(Known known) implements JqlField<IssueData> {

  @Override
  public Predicate<IssueData> test(Clause.Terminal clause, Functions functions)
      throws JqlException {
    Operator operator = clause.operator();
    if (operator.isTextual()) {
      throw JqlField.unsupported(clause);
    }
    List<Literal> literals = functions.literals(clause);
    if (operator.isRelational()) {
      return related(clause, literals);
    }
    Set<Long> wanted = new HashSet<>();
    for (Literal literal : literals) {
      if (literal instanceof Literal.Id id) {
        wanted.add(id.id());
      } else if (literal instanceof Literal.Text text) {
        wanted.add(existing(clause, text.text()).id());
      } else if (!operator.isNegative() && literals.size() == 1) {
        return issue -> false;
      }
    }
    Predicate<IssueData> any = issue -> wanted.contains(issue.id());
    return operator.isNegative() ? any.negate() : any;
  }

  private Predicate<IssueData> related(Clause.Terminal clause, List<Literal> literals)
      throws JqlException {
    List<String> limits = new ArrayList<>();
    for (Literal literal : literals) {
      limits.add(existing(clause, literal.shown()).key());
    }
    if (limits.size() != 1) {
      throw JqlField.unsupported(clause);
    }
    String limit = limits.get(0);
    String project = limit.substring(0, limit.lastIndexOf('-') + 1);
    return issue ->
        issue.key().startsWith(project)
            && clause.operator().holds(Keys.ORDER.compare(issue.key(), limit));
  }

  private IssueData existing(Clause.Terminal clause, String key) throws JqlException {
    return known
        .issue(key)
        .orElseThrow(
            () ->
                new JqlException(
                    "An issue with key '%s' does not exist for field '%s'."
                        .formatted(key, clause.field())));
  }

  @Override
  public Optional<Comparator<IssueData>> order() {
    return Optional.of(Keys.ISSUES);
  }
}
