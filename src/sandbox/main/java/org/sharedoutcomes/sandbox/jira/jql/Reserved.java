package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Set;

/** Words and characters that mean something to JQL and so need quotation marks as a value. */
final class Reserved {
  static final Set<String> WORDS =
      Set.of(
          "and", "or", "not", "in", "is", "empty", "null", "order", "by", "asc", "desc", "was",
          "changed", "after", "before", "during", "from", "to", "on");

  static final String CHARACTERS = "{}*/%+^$#@?;`";

  private Reserved() {}
}
