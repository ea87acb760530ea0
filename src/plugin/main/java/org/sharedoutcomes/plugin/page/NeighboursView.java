package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;

/**
 * What stands around an issue, for its card's page: the work beside it, what it depends on, and
 * what is handed over for it.
 *
 * @param query the roadmap's state, for every address
 * @param of what it is beside itself, each in words with a link
 * @param warnings what is planned in an order that cannot work, in sentences
 * @param name the form that names another issue; null for who may not
 * @param add the form that adds a handoff; null for who may not
 */
record NeighboursView(
    String issue,
    String query,
    List<String> warnings,
    boolean anyCompanions,
    List<Beside> companions,
    boolean anyOf,
    List<Of> of,
    NameForm name,
    boolean anyDependencies,
    boolean anyBlockers,
    List<Line> blockers,
    boolean anyBlocked,
    List<Line> blocked,
    boolean anyHandoffs,
    List<Handed> handoffs,
    HandoffForm add) {
  /**
   * An issue of one of the lists.
   *
   * @param quarter in words; says so when it has none
   */
  record Line(
      String issue,
      String summary,
      String status,
      String progress,
      String quarter,
      String owner,
      String due) {}

  /** Work beside the issue. */
  record Beside(
      String kind,
      String function,
      Line line,
      boolean unplanned,
      boolean mayTakeOff,
      String takeOff,
      String error) {}

  /** An issue that this one is beside. */
  record Of(String words, Line line) {}

  /** Something to choose. */
  record Choice(String value, String label, boolean chosen) {}

  /** What names an issue. */
  record NameForm(
      String issue,
      List<Choice> kinds,
      List<Choice> functions,
      boolean open,
      Map<String, String> errors) {}

  /**
   * A handoff.
   *
   * @param way from which function to which
   * @param change the form that changes it; null for who may not
   */
  record Handed(
      String id,
      String what,
      String way,
      String owner,
      String when,
      boolean overdue,
      boolean done,
      boolean mayFinish,
      String finishLabel,
      String changeLabel,
      String removeLabel,
      HandoffForm change,
      String removeError) {}

  /** What a handoff is typed into. */
  record HandoffForm(
      String id,
      List<Choice> from,
      List<Choice> to,
      String what,
      String owner,
      String due,
      boolean open,
      Map<String, String> errors) {}
}
