package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * What the board shows about sharing it.
 *
 * @param id of the view that it comes from; empty for none
 * @param name of that view; empty for none
 * @param changed whether it shows something else than that view
 * @param reset the view's own query; empty unless changed
 * @param kept the address as it would be saved
 * @param period the quarters shown; empty for horizons
 * @param fixed whether the address names its quarters
 * @param mayEdit whether leaving the reading mode is worth offering
 * @param here the query of a link for others
 * @param hereToRead the same in reading mode
 * @param read the page's own query in reading mode
 * @param edit the page's own query when things may be moved
 * @param files the query of its table and picture
 * @param said what is shown, in words, with the day; for paper
 * @param paper how large the paper must be
 */
record ShareView(
    String id,
    int version,
    String name,
    boolean changed,
    String reset,
    boolean mayChange,
    boolean mayMakeProgramme,
    List<Choice> views,
    boolean hasViews,
    List<Kept> kept,
    String period,
    boolean fixed,
    boolean reading,
    boolean mayEdit,
    String here,
    String hereToRead,
    String read,
    String edit,
    String files,
    List<String> said,
    String paper) {
  /** A view to open. */
  record Choice(String name, String sharing, String query, boolean current) {}

  /** A parameter of the address. */
  record Kept(String name, String value) {}
}
