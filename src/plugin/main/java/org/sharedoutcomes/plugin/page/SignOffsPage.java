package org.sharedoutcomes.plugin.page;

import java.util.List;

/** What waits for the person who looks. */
record SignOffsPage(List<SignOffView> items, int waiting, int stale) {
  /**
   * A decision that was not taken, with what was typed.
   *
   * @param decisions what can be decided, the chosen one marked
   */
  record Retry(
      String issue,
      String function,
      List<String> errors,
      List<Choice> decisions,
      String comment,
      String conditions) {}

  /** Something that can be decided. */
  record Choice(String value, String label, boolean chosen) {}
}
