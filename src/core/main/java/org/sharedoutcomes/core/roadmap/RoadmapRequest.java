package org.sharedoutcomes.core.roadmap;

/**
 * Which roadmap is asked for, as it was typed.
 *
 * @param programme its key; blank for the only programme
 * @param from the first quarter; blank for the one before the current one
 * @param to the last quarter; blank for four later than the first
 * @param lanes what a lane stands for; blank for outcomes
 */
public record RoadmapRequest(String programme, String from, String to, String lanes) {
  /** The lanes there are. */
  public static final String BY_OUTCOME = "outcome";
}
