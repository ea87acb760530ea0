package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.sharedoutcomes.sandbox.jira.IssueData;

/** A custom field, searched by its whole values or by the words in them. */
record CustomTextField(Known.CustomValues values) implements JqlField<IssueData> {

  @Override
  public Predicate<IssueData> test(Clause.Terminal clause, Functions functions)
      throws JqlException {
    return clause.operator().isTextual()
        ? new TextField<>(this::text, order()).test(clause, functions)
        : new ChoiceField<IssueData>(this::folded, CustomTextField::fold, Optional.empty(), order())
            .test(clause, functions);
  }

  private String text(IssueData issue) {
    return String.join(" ", values.of(issue));
  }

  private List<String> folded(IssueData issue) {
    return values.of(issue).stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> fold(Literal literal) {
    return List.of(literal.shown().toLowerCase(Locale.ROOT));
  }

  @Override
  public Optional<Comparator<IssueData>> order() {
    return Optional.of(
        Comparator.comparing(
            issue -> values.of(issue).stream().findFirst().orElse(null),
            Comparator.nullsLast(Comparator.naturalOrder())));
  }
}
