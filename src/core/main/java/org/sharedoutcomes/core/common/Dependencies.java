package org.sharedoutcomes.core.common;

import java.util.Collection;
import java.util.List;

/** Which issues Jira's links say depend on each other. Asks no permission. */
public interface Dependencies {
  /**
   * The links of these types where at least one of the two is one of the issues, each once. The
   * number of statements grows with the types, never with the issues.
   *
   * @param types names of types of link, case ignored; one that Jira does not have has no links
   */
  List<Directed> among(Collection<String> types, Collection<Long> issues);

  /**
   * A link from one issue to another.
   *
   * @param type the type's name as Jira writes it
   */
  record Directed(String type, long from, long to) {}
}
