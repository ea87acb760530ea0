package org.sharedoutcomes.core.roadmap;

/**
 * Which roadmap is asked for, as it was typed. Anything may be null or blank for what is usual.
 *
 * @param programme its key; blank for the only programme
 * @param from the first quarter; blank for the one before the current one
 * @param to the last quarter; blank for four later than the first
 * @param lanes what a lane stands for: {@code outcome}, {@code stage}, {@code function}, {@code
 *     team} or {@code project}; blank for outcomes
 * @param layout {@code quarters} or {@code horizons} (now, next, later); blank for quarters
 * @param outcome key of the only outcome whose cards are shown; blank for all
 * @param filter words that are all in a card's key, summary, assignee or team; blank for all
 * @param jql a query that the cards match; blank for all
 * @param asOf the day, as it was at whose end the plan is shown; blank for now
 */
public record RoadmapRequest(
    String programme,
    String from,
    String to,
    String lanes,
    String layout,
    String outcome,
    String filter,
    String jql,
    String asOf) {

  /** The roadmap by quarters as it is now, unfiltered. */
  public static RoadmapRequest of(String programme, String from, String to, String lanes) {
    return new RoadmapRequest(programme, from, to, lanes, "", "", "", "", "");
  }
}
