package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;

/** What the pages below {@code nudges} print. */
final class NudgesPage {
  private NudgesPage() {}

  /** One of the pages, in the line of links above each. */
  record Place(String path, String label, boolean current) {}

  /** Nudges of one state. */
  record Group(String title, List<NudgeView> nudges) {}

  /**
   * What rules found.
   *
   * @param all whether those are shown that do not tell the reader, too
   * @param unwatched whether there is no rule at all yet
   * @param mayDefine whether the reader may make rules
   */
  record Found(
      List<Place> places,
      List<Group> groups,
      boolean nothing,
      boolean all,
      boolean unwatched,
      boolean mayDefine) {}

  /** Notices, newest first. */
  record Notices(
      List<Place> places, List<Line> lines, boolean nothing, int unread, String heading) {}

  /** A notice. */
  record Line(String id, String sentence, String when, String path, boolean unread) {}

  /** What waits for the next review. */
  record Review(List<Place> places, List<Item> items, boolean nothing) {}

  /** Something to talk about. */
  record Item(
      String rule,
      String outcome,
      String outcomeName,
      String ruleName,
      String what,
      boolean mayHandle) {}

  /** Which notices the reader wants. */
  record Wishes(List<Place> places, List<Wish> wishes) {}

  /** A kind of notice. */
  record Wish(String kind, String label, boolean wanted) {}

  /** The form that makes an issue of a nudge. */
  record Action(
      String rule,
      String outcome,
      String outcomeName,
      String what,
      List<Types> types,
      Map<String, String> typed,
      Map<String, String> errors,
      List<String> summary,
      boolean refused,
      boolean nowhere) {}

  /** A project with its types to choose from. */
  record Types(String name, List<Choice> choices) {}

  /** One type of one project. */
  record Choice(String value, String label, boolean chosen) {}
}
