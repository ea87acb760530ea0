package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;

/**
 * The page before a rule changes: what differs, what that does to open issues, and why.
 *
 * @param act {@code publish}, {@code roll-back} or {@code delete}
 * @param seen the version that the change follows
 * @param target the version to roll back to; 0 otherwise
 * @param dated whether one may say from when it holds
 * @param behind whether somebody changed the rule since the draft began
 * @param newest the rule's newest version; 0 when it was deleted
 * @param preview null when it cannot be told
 */
record RuleReleasePage(
    String id,
    String name,
    String act,
    String button,
    int seen,
    int target,
    boolean dated,
    boolean behind,
    int newest,
    String sentence,
    List<String> gone,
    List<String> added,
    boolean same,
    Preview preview,
    String why,
    String from,
    boolean newIssuesOnly,
    Map<String, String> errors,
    List<String> summary,
    boolean refused) {
  /** What it does to the issues that are open now. */
  record Preview(String looked, List<Figure> figures, List<String> warnings) {}

  /**
   * One effect.
   *
   * @param tone {@code quiet} for none, {@code notice} or {@code warn}
   * @param more such as "and 22 more"; empty for none
   */
  record Figure(int count, String words, String tone, List<String> issues, String more) {}
}
