package org.sharedoutcomes.plugin.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/** How values and lists of them meet the columns of every database. */
final class Columns {
  /** Oracle takes no more in one list. */
  private static final int LONGEST_LIST = 1000;

  private Columns() {}

  static String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  static String emptyIfNull(String text) {
    return text == null ? "" : text;
  }

  /** The different values in parts that fit into one list each. */
  static <T> List<List<T>> lists(Collection<T> values) {
    List<T> all = new ArrayList<>(new LinkedHashSet<>(values));
    List<List<T>> parts = new ArrayList<>();
    for (int start = 0; start < all.size(); start += LONGEST_LIST) {
      parts.add(all.subList(start, Math.min(all.size(), start + LONGEST_LIST)));
    }
    return parts;
  }

  /** A condition that the column has one of so many values. */
  static String in(String column, Collection<?> values) {
    return column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
  }
}
