package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * A rule's versions, newest first, and who stands by them.
 *
 * @param mine functions that the reader may attest the newest version for
 * @param missing a sentence with the functions that have not; empty when none is missing
 */
record RuleVersionsPage(
    String id,
    String name,
    boolean live,
    boolean mayDefine,
    int newest,
    String quarter,
    String missing,
    List<Choice> mine,
    List<Version> versions) {
  /** A function to attest for. */
  record Choice(String key, String name) {}

  /** One version. */
  record Version(
      int version,
      boolean current,
      boolean deleted,
      String line,
      String why,
      String holds,
      List<String> gone,
      List<String> added,
      List<String> attested) {}
}
