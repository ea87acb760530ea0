package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * What the page of a quarter's capacity prints.
 *
 * @param basis what counts and of what percents are, in words
 * @param tone over, under, even or free, as a word for styles
 * @param takenOver from which quarter the shares come; empty when they are its own
 * @param version of the quarter's own shares; 0 while it has none
 * @param problem why the form was not taken as a whole; empty when it was
 * @param csv path and query of the same as CSV
 */
record CapacityPage(
    ProgrammeChoice choice,
    String quarter,
    boolean isCurrent,
    String earlier,
    String earlierQuery,
    String later,
    String laterQuery,
    List<By> by,
    boolean mayCount,
    String byNow,
    String basis,
    String total,
    String tone,
    String candidates,
    String rest,
    String takenOver,
    String unsaid,
    List<Row> rows,
    Row without,
    String allAllotted,
    String allPlanned,
    String allPercent,
    boolean noOutcomes,
    boolean mayDefine,
    boolean own,
    int version,
    String unit,
    Input capacity,
    Input reason,
    String problem,
    List<Aside> asides,
    String hidden,
    String csv) {
  /** What may count. */
  record By(String key, String title, boolean chosen) {}

  /** A field of the form with what is wrong with it. */
  record Input(String value, String error) {}

  /**
   * An outcome.
   *
   * @param now the share that holds, in words; the field may have been typed over
   * @param bar null when nothing is to be drawn
   */
  record Row(
      String key,
      String name,
      String label,
      Input share,
      String now,
      String planned,
      String words,
      String tone,
      Bar bar) {}

  /**
   * A picture of planned and allotted, in a box as wide as {@code scale}.
   *
   * @param planned how far the solid part goes
   * @param over how much is planned beyond the share; 0 for nothing
   * @param under how much of the share is not planned; 0 for nothing
   * @param target where the share ends
   * @param hasTarget whether there is a share
   */
  record Bar(
      String scale, String planned, String over, String under, String target, boolean hasTarget) {}

  /** Work that does not count, and why. */
  record Aside(String id, String title, List<Work> work) {}

  /** An issue. */
  record Work(String key, String summary, String edit) {}
}
