package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * How an outcome moved, as its page prints it: the same values as a table and as a picture.
 *
 * @param title says for the table and the picture what they show
 * @param spans links that look at more or less time
 * @param compares links that lay an earlier time below
 * @param comparison how the time compares with the one before, in a sentence; may be empty
 * @param step what each point stands for, in a sentence; empty when it is one value
 * @param chart what the script draws, as JSON; empty when there is nothing to draw
 * @param summed whether a row stands for several values
 * @param toChart address of this page with the picture, for those who have script
 */
record MovementPage(
    String title,
    List<Choice> spans,
    List<Choice> compares,
    boolean comparing,
    String comparison,
    String step,
    String chart,
    boolean expecting,
    boolean summed,
    List<Row> rows,
    boolean empty,
    List<Marker> markers,
    boolean marked,
    String moreMarkers,
    boolean asTable,
    String toChart,
    String toTable) {
  /** A link to the same page with something else chosen. */
  record Choice(String query, String label, boolean current) {}

  /** One point, newest first; texts are empty where it has none. */
  record Row(
      String moment,
      String when,
      String value,
      String low,
      String high,
      String count,
      String expected,
      String before,
      String confidence,
      String note,
      String who,
      String known) {}

  /**
   * Something that happened.
   *
   * @param number as on the picture
   * @param at milliseconds since 1970
   * @param link an address, a path below Jira's base when it begins with a slash; may be empty
   * @param id of an annotation that may be removed; empty for everything else
   */
  record Marker(
      int number,
      long at,
      String day,
      String sort,
      String text,
      String link,
      boolean external,
      String id,
      String remove) {}
}
