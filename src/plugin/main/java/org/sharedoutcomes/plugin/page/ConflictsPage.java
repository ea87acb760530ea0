package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * What is planned in an order that cannot work.
 *
 * @param query the roadmap's state, for every address
 * @param links where administrators choose the links that block; empty for everybody else
 */
record ConflictsPage(
    String lead,
    String count,
    String back,
    String query,
    String links,
    boolean none,
    List<Group> groups,
    boolean anyUnplanned,
    List<Hint> unplanned) {
  /** Conflicts of one kind. */
  record Group(String kind, String title, List<Conflict> conflicts) {}

  /** Two issues out of order. */
  record Conflict(String sentence, List<Side> sides) {}

  /** One of the two. */
  record Side(
      String issue,
      String summary,
      String status,
      String progress,
      String quarter,
      String owner,
      String due,
      String move) {}

  /** Something that is not planned yet. */
  record Hint(String issue, String summary, String words, String move) {}
}
