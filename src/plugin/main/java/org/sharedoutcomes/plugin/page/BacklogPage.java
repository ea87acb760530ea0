package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * What the page of the backlog prints.
 *
 * @param formula how the order comes about, in a sentence
 * @param scoreOf what a score counts
 * @param csv path and query of the same as CSV
 */
record BacklogPage(
    ProgrammeChoice choice,
    List<Option> outcomes,
    String formula,
    List<String> how,
    String scoreOf,
    String effort,
    boolean byEstimate,
    String noField,
    boolean nothing,
    List<Row> ordered,
    boolean noneOrdered,
    List<Incomplete> incomplete,
    String incompleteTitle,
    boolean noneIncomplete,
    List<Stopped> stopped,
    boolean noneStopped,
    String hidden,
    String csv) {
  /** An outcome to choose; the first has no key and means all. */
  record Option(String key, String name, boolean chosen) {}

  /** An issue with where to stop it, or to go on. */
  record Work(String key, String summary, String status, String planned, String stop) {}

  /**
   * A piece of work in its place.
   *
   * @param against that its effect goes the wrong way; empty when it does not
   */
  record Row(
      int rank,
      Work work,
      String score,
      String reckoned,
      String estimate,
      List<Part> parts,
      List<Lack> lacks,
      String against) {}

  /** What one outcome adds. */
  record Part(String key, String name, String effect, String confidence, String way) {}

  /** Something missing, and where to say it. */
  record Lack(String words, String link) {}

  record Incomplete(Work work, List<Lack> lacks) {}

  record Stopped(Work work, String who, String when, String why) {}
}
