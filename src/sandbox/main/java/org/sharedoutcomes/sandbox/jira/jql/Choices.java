package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sharedoutcomes.sandbox.jira.IssueData;

/** Makes the fields whose values are chosen from what the searcher knows. */
record Choices(Known known) {

  /** A field with options of a kind; ordered, and compared if wanted, by their order. */
  JqlField<IssueData> of(
      Known.Kind kind, boolean ranked, Function<IssueData, List<String>> values) {
    List<Option> options = known.options(kind);
    Comparator<String> ranks = Comparator.comparingInt(ranks(options)::apply);
    return new ChoiceField<>(
        values,
        literal -> named(options, literal),
        ranked ? Optional.of(ranks) : Optional.empty(),
        Optional.of(byFirst(values, ranks)));
  }

  /** A field that holds a user. */
  JqlField<IssueData> user(Function<IssueData, String> name) {
    Function<IssueData, List<String>> values = issue -> one(name.apply(issue));
    return new ChoiceField<>(
        values,
        literal -> known.user(literal.shown()).map(List::of).orElse(List.of()),
        byFirst(values, Comparator.naturalOrder()));
  }

  /** A field that holds labels, which exist by being used. */
  JqlField<IssueData> labels(Function<IssueData, List<String>> labels) {
    Function<IssueData, List<String>> values =
        issue -> labels.apply(issue).stream().map(l -> l.toLowerCase(Locale.ROOT)).toList();
    return new ChoiceField<>(
        values,
        literal -> List.of(literal.shown().toLowerCase(Locale.ROOT)),
        byFirst(values, Comparator.naturalOrder()));
  }

  /** A field that holds the key of another issue, which may lie outside of Jira. */
  JqlField<IssueData> issue(Function<IssueData, String> key) {
    Function<IssueData, List<String>> values = issue -> one(key.apply(issue));
    return new ChoiceField<>(
        values, literal -> issueKey(literal, values), byFirst(values, Keys.ORDER));
  }

  private Collection<String> issueKey(Literal literal, Function<IssueData, List<String>> values) {
    Optional<IssueData> issue = known.issue(literal.shown());
    if (issue.isPresent()) {
      return List.of(issue.get().key());
    }
    String key = literal.shown().toUpperCase(Locale.ROOT);
    boolean outside =
        !known.exists(key)
            && known.issues().stream().anyMatch(other -> values.apply(other).contains(key));
    return outside ? List.of(key) : List.of();
  }

  static List<String> one(String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static List<String> named(List<Option> options, Literal literal) {
    return options.stream()
        .filter(option -> option.isNamed(literal.shown()))
        .map(Option::held)
        .toList();
  }

  private static Function<String, Integer> ranks(List<Option> options) {
    Map<String, Integer> ranks = new HashMap<>();
    for (Option option : options) {
      ranks.putIfAbsent(option.held(), ranks.size());
    }
    return value -> ranks.getOrDefault(value, -1);
  }

  private static Comparator<IssueData> byFirst(
      Function<IssueData, List<String>> values, Comparator<String> order) {
    return Comparator.comparing(
        issue -> values.apply(issue).stream().min(order).orElse(null), Comparator.nullsLast(order));
  }
}
