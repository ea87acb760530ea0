package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * The conditions of a function's signatures.
 *
 * @param any whether there are any
 * @param summary such as "1 of 2 conditions is open"
 */
record ConditionsView(boolean any, String summary, List<Item> items) {
  /**
   * One condition.
   *
   * @param line who asked for it, or who closed it, and when
   * @param note how it was met; empty while it is open
   */
  record Item(
      int number,
      String text,
      boolean open,
      String line,
      String note,
      boolean mayClose,
      boolean mayReopen) {}
}
