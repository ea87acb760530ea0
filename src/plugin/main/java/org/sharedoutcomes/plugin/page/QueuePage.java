package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * My sign-offs: the list and the one that is open beside it.
 *
 * @param tab the word of the tab that is shown
 * @param choosable how many of the lines can be chosen for signing several at once
 * @param open what is open; null when the list is empty
 */
record QueuePage(
    List<TabView> tabs,
    String tab,
    List<Line> lines,
    boolean empty,
    String emptyTitle,
    String emptyWhy,
    int choosable,
    SignOffView open) {
  /** A way to look at the queue, with how many there are. */
  record TabView(String word, String label, int count, boolean current) {}

  /**
   * One function's part of one issue.
   *
   * @param value what names it in addresses and forms: the issue's key, a slash, the function's key
   * @param when since when it waits, or that it is overdue
   * @param changed what made it stale; empty for nothing
   */
  record Line(
      String value,
      String issue,
      String summary,
      String function,
      String icon,
      String state,
      String label,
      String tone,
      String when,
      String changed,
      boolean overdue,
      boolean choosable,
      boolean current) {}

  /**
   * Several at once, before it is done or after.
   *
   * @param done whether it was done
   * @param signed how many were or will be signed, in words
   */
  record Bulk(
      boolean done, boolean any, String signed, String comment, List<BulkLine> lines, String tab) {}

  /**
   * One of several.
   *
   * @param changes what has changed since this person last decided
   * @param skipped why it is left out; empty when it is not
   */
  record BulkLine(
      String value,
      String seen,
      String issue,
      String summary,
      String function,
      boolean chosen,
      List<SeeChangeView.Change> changes,
      boolean first,
      String skipped) {}
}
