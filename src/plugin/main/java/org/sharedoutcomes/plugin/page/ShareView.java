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
 * @param read its query in reading mode
 * @param edit its query when things may be moved
 * @param files the query of its table and picture
 * @param said what is shown, in words, with the day; for paper
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
    String here,
    String read,
    String edit,
    String files,
    List<String> said) {
  /** A view to open. */
  record Choice(String name, String sharing, String query, boolean current) {}

  /** A parameter of the address. */
  record Kept(String name, String value) {}
}
