package org.sharedoutcomes.plugin.jira;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists into parts that a query can hold. */
final class Parts {
  /** Less than a page of answers, so that the first page is known to be the last. */
  private static final int SIZE = IssueSearch.PAGE - 1;

  private Parts() {}

  static <T> List<List<T>> of(Collection<T> all) {
    List<T> list = List.copyOf(all);
    List<List<T>> parts = new ArrayList<>();
    for (int start = 0; start < list.size(); start += SIZE) {
      parts.add(list.subList(start, Math.min(list.size(), start + SIZE)));
    }
    return parts;
  }
}
