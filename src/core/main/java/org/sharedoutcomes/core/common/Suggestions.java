package org.sharedoutcomes.core.common;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What somebody may have meant who typed a name that there is none of: names that begin with it or
 * hold it, then those that differ by few letters (Levenshtein's distance).
 */
public final class Suggestions {
  private static final int MOST = 3;

  private Suggestions() {}

  /** At most three of the names, the nearest first; empty when none is near. */
  public static List<String> of(String typed, Collection<String> names) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return names.stream()
        .distinct()
        .filter(name -> distance(wanted, name) <= Math.max(2, wanted.length() / 3))
        .sorted(
            Comparator.comparingInt((String name) -> distance(wanted, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private static int distance(String wanted, String name) {
    String known = name.toLowerCase(Locale.ROOT);
    if (!wanted.isEmpty() && known.startsWith(wanted)) {
      return 0;
    }
    return !wanted.isEmpty() && known.contains(wanted) ? 1 : letters(wanted, known);
  }

  private static int letters(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
