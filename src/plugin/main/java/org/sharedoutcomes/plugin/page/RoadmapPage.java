package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * What the roadmap's template prints.
 *
 * @param message what was done, in words; empty for nothing
 * @param conflict why a move was not done; null when it was
 * @param rows one for each outcome, and at the end the one for cards without
 */
record RoadmapPage(
    String programme,
    String programmeName,
    List<Choice> programmes,
    boolean several,
    String from,
    String to,
    String earlier,
    String earlierQuery,
    String later,
    String laterQuery,
    String hidden,
    String message,
    Conflict conflict,
    boolean noOutcomes,
    boolean noCards,
    boolean mayAdminister,
    List<Column> columns,
    List<Row> rows) {
  /** A programme to choose. */
  record Choice(String key, String name, boolean selected) {}

  /**
   * A column's head.
   *
   * @param quarter empty for the unscheduled
   */
  record Column(String quarter, String title, String days, String cards, boolean current) {}

  /**
   * A lane.
   *
   * @param key empty for the cards without outcome
   */
  record Row(String key, String name, String values, String owner, Spark spark, List<Cell> cells) {}

  /** The cards of a lane in a column; its title is for narrow screens. */
  record Cell(String title, boolean current, boolean empty, List<CardView> cards) {
    static Cell of(String title, boolean current, List<CardView> cards) {
      return new Cell(title, current, cards.isEmpty(), cards);
    }
  }

  /**
   * A small picture of a trend.
   *
   * @param points of a line in a box of 64 by 18
   * @param words the same in words
   */
  record Spark(String points, String lastX, String lastY, String words) {}

  /** A card. */
  record CardView(
      String key,
      String summary,
      String type,
      String status,
      String progress,
      String derived,
      String assignee,
      List<OutcomeView> outcomes,
      boolean inSignOff,
      List<PartView> signOff,
      String signOffWords,
      int done,
      int total,
      String delivery,
      boolean movable,
      String moveLabel,
      List<Target> targets) {}

  /** What a card is expected to do for an outcome. */
  record OutcomeView(String key, String name, String effect, Spark spark) {}

  /** One function's part of the sign-off. */
  record PartView(String letter, String icon, String word, String state, String full) {}

  /** Where a card can go; its move is what the button sends. */
  record Target(String title, String move) {}

  /** Why a move was not done, and the move again in spite of it. */
  record Conflict(String sentence, String again, String againTitle) {}
}
