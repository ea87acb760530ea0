package org.sharedoutcomes.core.bulk;

import java.util.List;
import java.util.Map;

/** What became of the issues of every bulk. */
public interface BulkItems {
  /** Adds the issues of a new bulk, all or none. */
  void add(List<BulkItem> items);

  /** Puts it in the place of the one of its bulk and issue. */
  void put(BulkItem item);

  /** The bulk's issues in their order. */
  List<BulkItem> of(String bulk);

  /** How many of the bulk's issues stand how, and when the newest of them came to. */
  Tally tally(String bulk);

  /** Forgets the bulk's issues. */
  void remove(String bulk);

  /**
   * How many issues stand how.
   *
   * @param counts a state that no issue is in may be missing
   * @param newest milliseconds since 1970 of the newest change; 0 without issues
   */
  record Tally(Map<BulkItem.State, Integer> counts, long newest) {
    public Tally {
      counts = Map.copyOf(counts);
    }

    public int of(BulkItem.State state) {
      return counts.getOrDefault(state, 0);
    }

    public int all() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
