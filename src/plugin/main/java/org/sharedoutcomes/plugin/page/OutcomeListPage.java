package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * What the page of all outcomes prints.
 *
 * @param found how many the filter left, in words
 * @param several whether the list is so long that it has several pages
 * @param pages links to the parts of a long list
 */
record OutcomeListPage(
    List<Part> programmes,
    boolean noProgramme,
    boolean mayAdminister,
    boolean searchable,
    boolean filtered,
    String name,
    List<Choice> owners,
    List<Choice> standings,
    String found,
    boolean nothing,
    boolean several,
    List<Link> pages) {
  /** A programme and those of its outcomes that are on this page. */
  record Part(
      String key, String name, String caption, boolean mayDefine, List<Line> rows, boolean empty) {}

  /** An outcome, and the form for its next value; null for those who may not. */
  record Line(OutcomeRow outcome, CheckInForm checkIn) {}

  /** One of the values to filter by. */
  record Choice(String value, String label, boolean selected) {}

  /** A part of the list. */
  record Link(String query, int number, String label, boolean current) {}
}
