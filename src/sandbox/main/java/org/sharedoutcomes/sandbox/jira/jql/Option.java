package org.sharedoutcomes.sandbox.jira.jql;

import java.util.List;

/** A value that can be chosen: how issues hold it, and the texts by which a query may name it. */
public record Option(String held, List<String> names) {
  public Option {
    names = List.copyOf(names);
  }

  public static Option of(String held, String... names) {
    return new Option(held, List.of(names));
  }

  boolean isNamed(String text) {
    return names.stream().anyMatch(text::equalsIgnoreCase);
  }
}
