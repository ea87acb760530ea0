package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * What the roadmap's template prints, without what its {@linkplain RoadmapPart parts} add.
 *
 * @param query the page's state as a query
 * @param state the same as fields for a form
 * @param editable whether cards can be moved here
 * @param lanesTitle what a lane stands for, in words
 * @param filteredOut the sentence that says what let nothing through; empty when something came
 *     through
 * @param unfilteredQuery the state without filters
 * @param message what was done, in words; empty for nothing
 * @param conflict why a move was not done; null when it was
 * @param show what cards show
 * @param sparks pictures of trends, each drawn once and used wherever it is shown
 * @param rows the lanes, and at the end the one for cards that belong in none
 */
record RoadmapPage(
    String programme,
    String programmeName,
    String query,
    List<RoadmapAddress.Field> state,
    boolean editable,
    String lanes,
    String lanesTitle,
    String caption,
    String total,
    String earlier,
    String earlierQuery,
    String later,
    String laterQuery,
    boolean horizons,
    String hidden,
    String message,
    Conflict conflict,
    boolean noOutcomes,
    boolean noCards,
    String filteredOut,
    String unfilteredQuery,
    boolean mayAdminister,
    Show show,
    List<Spark> sparks,
    int sparkCount,
    List<Column> columns,
    List<Row> rows) {
  /** Which fields cards show. */
  record Show(
      boolean effect,
      boolean trend,
      boolean signOff,
      boolean delivery,
      boolean companions,
      boolean commitment,
      boolean assignee,
      boolean estimate,
      boolean foot) {}

  /**
   * A column's head.
   *
   * @param key the quarter or horizon; {@code none} for the unscheduled
   */
  record Column(String key, String title, String days, String total, boolean current) {}

  /**
   * A lane.
   *
   * @param key empty for the cards that belong in no lane
   * @param outcome whether it is an outcome's and leads to its page
   * @param lines at least one; what spans columns stands in lines of its own
   */
  record Row(
      String key,
      String name,
      boolean outcome,
      String values,
      String owner,
      String influencers,
      String spark,
      String total,
      int height,
      List<Line> lines) {}

  /** One line of a lane's cells. */
  record Line(boolean first, boolean spans, List<Cell> cells) {}

  /**
   * The cards of a lane in a column, or one that spans several.
   *
   * @param width how many columns it covers
   * @param title for narrow screens, where there are no column heads
   */
  record Cell(
      String column,
      int width,
      String title,
      boolean current,
      boolean empty,
      List<CardView> cards) {}

  /**
   * A small picture of a trend.
   *
   * @param key of its outcome
   * @param points of a line in a box of 64 by 18
   * @param words the same in words
   */
  record Spark(String key, String points, String lastX, String lastY, String words) {}

  /**
   * A card.
   *
   * @param quarter its target quarter; {@code none} when it has none
   * @param marks words after its quarter: derived, spanning, without outcome; empty for none
   * @param edges css classes of a span that begins before or ends after what is shown
   * @param plain text of the sign-off when no function has a part in it; empty for none
   */
  record CardView(
      String key,
      String quarter,
      String starts,
      String edges,
      String summary,
      String status,
      String progress,
      String marks,
      String commitment,
      String commitmentWord,
      boolean stopped,
      List<OutcomeView> outcomes,
      boolean inSignOff,
      List<PartView> signOff,
      String plain,
      int done,
      int total,
      String delivery,
      String companions,
      List<String> warnings,
      String estimate,
      String assignee) {}

  /**
   * What a card is expected to do for an outcome.
   *
   * @param name empty in the outcome's own lane
   * @param effect empty when nobody has said
   * @param spark key of its picture; empty when there is none
   */
  record OutcomeView(String name, String effect, String spark) {}

  /** One function's part of the sign-off. */
  record PartView(String letter, String text, String state, String full) {}

  /** Why a move was not done, and the move again in spite of it. */
  record Conflict(String sentence, String again, String againTitle) {}
}
